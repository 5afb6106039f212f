// `/` and Ctrl-K go to the search field, `?` lists the keys of the page. Who hits single keys by accident, or by speaking,
// can switch them off there (WCAG 2.2, 2.1.4); where storage is forbidden, and so that choice, there are none.
(() => {
  const stored = localStorage;
  /** @type {HTMLDialogElement | null} */
  const list = document.querySelector('#keys');
  /** @type {HTMLButtonElement | null} */
  const opener = document.querySelector('[popovertarget=keys]');
  /** @type {HTMLInputElement | null} */
  const field = document.querySelector('[name=q]');
  const single = list?.querySelector('input');
  if (!list?.showPopover || !single || !opener) return;
  opener.hidden = false;
  list.onbeforetoggle = () => {
    single.checked = stored.singleKeys !== 'off';
  };
  single.onchange = () => (stored.singleKeys = single.checked ? 'on' : 'off');
  addEventListener('keydown', (event) => {
    const { key, target, altKey } = event;
    const isHeld = event.ctrlKey || event.metaKey;
    const isTyping = target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
    const isSingle = !isHeld && !isTyping && stored.singleKeys !== 'off';
    const isSearch = isSingle ? key === '/' : isHeld && key === 'k';
    // Nothing behind an image in full size can be reached.
    if (altKey || !(isSearch || (isSingle && key === '?')) || document.querySelector(':modal')) return;
    event.preventDefault();
    if (isSearch) field?.focus();
    else list.showPopover();
  });
})();
