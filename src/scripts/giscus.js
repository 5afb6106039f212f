// Loads giscus where its button stands, once the reader asks.
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
  // Back from signing in at GitHub: the reader has asked before.
  if (new URL(location).searchParams.has('giscus')) button.click();
})();
