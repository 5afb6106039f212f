// Shows the switch of colours and keeps the choice; `output/theme-script.ts` puts it back on the next page. Where storage is
// forbidden it stops, and the switch stays hidden.
(() => {
  const stored = localStorage;
  const { style } = document.documentElement;
  /** @type {NodeListOf<HTMLButtonElement>} */
  const buttons = document.querySelectorAll('.theme button');
  const mark = () => {
    for (const button of buttons) button.ariaPressed = String(button.value === style.colorScheme);
  };
  for (const button of buttons) {
    button.onclick = () => {
      style.colorScheme = stored.theme = button.value;
      mark();
    };
    button.parentElement?.removeAttribute('hidden');
  }
  mark();
})();
