// Shows the theme switch and saves the choice; `output/theme-script.ts` restores it on the next page. When storage is
// forbidden, the script stops with an error, and the switch stays hidden.
(() => {
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
