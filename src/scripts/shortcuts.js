// `/` and Ctrl-K go to the search field, or to the page that has it.
addEventListener('keydown', (event) => {
  const { key, target } = event;
  const isTyping = target instanceof Element && target.closest('input, textarea, select, [contenteditable]');
  if (event.altKey || !(event.ctrlKey || event.metaKey ? key === 'k' : key === '/' && !isTyping)) return;
  /** @type {HTMLElement | null} */
  const field = document.querySelector('#query');
  /** @type {HTMLElement | null} */
  const link = document.querySelector('[aria-keyshortcuts]');
  event.preventDefault();
  if (field) field.focus();
  else link?.click();
});
