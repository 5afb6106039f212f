// Loads giscus (giscus.app) in place of its button on a click.
(() => {
  const box = document.querySelector('[data-giscus]');
  const button = box?.querySelector('button');
  if (!button) return;
  button.hidden = false;
  button.onclick = () => {
    const script = Object.assign(document.createElement('script'), {
      src: 'https://giscus.app/client.js',
      async: true,
    });
    Object.assign(script.dataset, JSON.parse(box.dataset.giscus));
    button.replaceWith(script);
  };
  // The reader comes back from the login at GitHub, so the button was clicked before.
  if (new URL(location).searchParams.has('giscus')) button.click();
})();
