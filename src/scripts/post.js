// What makes a text handier and is missed by nobody without it: copying code, sharing, and larger images.
(() => {
  const say = document.currentScript.dataset;
  const { clipboard } = navigator;
  const all = (selector) => document.querySelectorAll(selector);
  const copies = (button, copy) => {
    const label = button.textContent;
    button.onclick = async () => {
      await copy();
      button.textContent = say.copied;
      setTimeout(() => (button.textContent = label), 2000);
    };
    button.hidden = false;
  };

  for (const pre of clipboard ? all('.prose pre, .take-along pre') : []) {
    const box = document.createElement('div');
    const button = document.createElement('button');
    box.className = 'copyable';
    button.textContent = say.copy;
    copies(button, () => clipboard.writeText((pre.querySelector('code') ?? pre).textContent.replace(/\n$/, '')));
    pre.replaceWith(box);
    box.append(pre, button);
  }

  const [share, mirror, markdown] = document.querySelector('.take-along').children;
  const { title, url } = share.dataset;
  if (navigator.share) {
    share.onclick = () => navigator.share({ title, url }).catch(() => {});
    share.hidden = false;
  } else if (clipboard) copies(share, () => clipboard.writeText(url));

  const text = async () => new Blob([await (await fetch(mirror.href)).text()], { type: 'text/plain' });
  // What comes later is promised within the click: Safari lets nothing be copied after it.
  if (clipboard) copies(markdown, () => clipboard.write([new ClipboardItem({ 'text/plain': text() })]));

  const lost = (img) => {
    const note = document.createElement(img.closest('a') ? 'span' : 'a');
    note.className = 'lost';
    note.href = img.src;
    note.textContent = img.alt || say.lost;
    img.replaceWith(note);
  };
  const image = /\.(avif|gif|jpe?g|png|svg|webp)$/i;
  // What is asked of an image needs no layout: each that is wrapped would cost another.
  for (const img of all('.prose img')) {
    img.onerror = () => lost(img);
    if (img.complete && img.src && !img.naturalWidth && !img.naturalHeight) lost(img);
    else if (!img.closest('a') && !(img.getAttribute('width') && img.getAttribute('width') < 300)) {
      const link = document.createElement('a');
      link.href = img.src;
      link.ariaLabel = img.alt || say.zoom;
      img.replaceWith(link);
      link.append(img);
    }
  }

  addEventListener('click', (event) => {
    const link = event.target.closest?.('.prose a:has(img)');
    if (!link || !image.test(link.pathname) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const dialog = document.createElement('dialog');
    const button = document.createElement('button');
    const img = new Image();
    img.src = link.href;
    img.alt = link.querySelector('img').alt;
    img.referrerPolicy = 'no-referrer';
    button.ariaLabel = say.close;
    button.append(img);
    dialog.className = 'zoom';
    dialog.ariaLabel = img.alt || say.zoom;
    dialog.append(button);
    document.body.append(dialog);
    dialog.onclick = () => dialog.close();
    dialog.onclose = () => dialog.remove();
    dialog.showModal();
  });
})();
