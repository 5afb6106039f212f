// Takes away covers that cannot be loaded, since WebKit draws a sign of its own over them; the seal shows in their place.
// Shows the theme switch and saves the choice; `output/theme-script.ts` restores it on the next page. When storage is
// forbidden, the script stops with an error, and the switch stays hidden.
(() => {
  /** @type {NodeListOf<HTMLImageElement>} */
  const covers = document.querySelectorAll('.cover img');
  for (const img of covers) {
    img.onerror = () => img.remove();
    if (img.complete && !img.naturalWidth && !img.naturalHeight) img.remove();
  }
  const stored = localStorage;
  const { style } = document.documentElement;
  /** @type {NodeListOf<HTMLButtonElement>} */
  const buttons = document.querySelectorAll('.theme button');
  const update = () => {
    for (const button of buttons) button.ariaPressed = String(button.value === style.colorScheme);
  };
  for (const button of buttons) {
    button.onclick = () => {
      style.colorScheme = stored.theme = button.value;
      update();
    };
    button.parentElement?.removeAttribute('hidden');
  }
  update();
})();
