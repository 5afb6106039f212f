// `/` and Ctrl-K move the focus to the search field, `?` shows the list of keyboard shortcuts. Single-key shortcuts can
// be switched off there (WCAG 2.2, 2.1.4). When storage is forbidden, so that this choice cannot be saved, the script
// stops with an error and there are no shortcuts.
(() => {
  const stored = localStorage;
  /** @type {HTMLDialogElement | null} */
  const list = document.getElementById('muc:keys');
  /** @type {HTMLButtonElement | null} */
  const opener = document.querySelector('[popovertarget]');
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
    // While a modal dialog is open, such as a full-size image, the page behind it cannot get the focus.
    if (altKey || !(isSearch || (isSingle && key === '?')) || document.querySelector(':modal')) return;
    event.preventDefault();
    if (isSearch) field?.focus();
    else list.showPopover();
  });
})();
