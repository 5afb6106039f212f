// A classic script in the head: it runs before the first paint, so the page never flashes in the other colours; and a
// file, which a policy without inline scripts lets run. Where storage is forbidden it stops, and the switch stays hidden.
(() => {
  const stored = localStorage;
  const { style } = document.documentElement;
  style.colorScheme = stored.theme ?? '';
  addEventListener('DOMContentLoaded', () => {
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
  });
})();
