// Enhances a post: copying code, sharing, full-size images, addresses of links on paper. The page works without it.
(() => {
  const labels = document.currentScript.dataset;
  const { clipboard } = navigator;
  const all = (selector) => document.querySelectorAll(selector);
  const makeCopyButton = (button, copy) => {
    const label = button.textContent;
    button.onclick = async () => {
      await copy();
      button.textContent = labels.copied;
      setTimeout(() => (button.textContent = label), 2000);
    };
    button.hidden = false;
  };

  for (const pre of clipboard ? all('.prose pre, .take-along pre') : []) {
    const box = document.createElement('div');
    const button = document.createElement('button');
    box.className = 'copyable';
    button.textContent = labels.copy;
    makeCopyButton(button, () =>
      clipboard.writeText((pre.querySelector('code') ?? pre).textContent.replace(/\n$/, '')),
    );
    pre.replaceWith(box);
    box.append(pre, button);
  }

  const [share, markdownLink, copyMarkdown] = document.querySelector('.take-along').children;
  const { title, url } = share.dataset;
  if (navigator.share) {
    share.onclick = () => navigator.share({ title, url }).catch(() => {});
    share.hidden = false;
  } else if (clipboard) makeCopyButton(share, () => clipboard.writeText(url));

  const text = async () => new Blob([await (await fetch(markdownLink.href)).text()], { type: 'text/plain' });
  // The text is passed as a promise during the click, since Safari does not allow copying later.
  if (clipboard) makeCopyButton(copyMarkdown, () => clipboard.write([new ClipboardItem({ 'text/plain': text() })]));

  const showMissing = (img) => {
    // A link to the image itself, which the script or Blogger made, goes with the image.
    const link = img.closest('a');
    const isOwn = link && link.href === img.src;
    const note = document.createElement(link && !isOwn ? 'span' : 'a');
    note.className = 'lost';
    note.href = img.src;
    note.textContent = img.alt || labels.lost;
    // Keeps the place of an image that a reader sees, if it has one, so that the text does not jump.
    const [width, height] = ['width', 'height'].map((name) => Number(img.getAttribute(name)));
    const isSized = width && height;
    if ((isSized || img.className === 'unsized') && img.getBoundingClientRect().top < innerHeight) {
      note.style.aspectRatio = isSized ? `${width} / ${height}` : '3 / 2';
      if (width) note.style.maxInlineSize = `${width}px`;
    }
    // A label such as “Enlarge” would hide the text of the note from screen readers.
    link?.removeAttribute('aria-label');
    (isOwn ? link : img).replaceWith(note);
  };
  const imagePath = /\.(avif|gif|jpe?g|png|svg|webp)$/i;
  // Only properties that need no layout are read, since wrapping an image would invalidate the layout each time.
  for (const img of all('.prose img')) {
    img.onerror = () => showMissing(img);
    if (img.complete && img.src && !img.naturalWidth && !img.naturalHeight) showMissing(img);
    else if (!img.closest('a') && !(img.getAttribute('width') && img.getAttribute('width') < 300)) {
      const link = document.createElement('a');
      link.href = img.src;
      link.ariaLabel = img.alt || labels.zoom;
      img.replaceWith(link);
      link.append(img);
    }
  }

  // On paper, the addresses of links to other sites stand in a list at the end of the text, each one once. A link that
  // shows its address needs no other.
  addEventListener('beforeprint', () => {
    const addresses = [];
    const bare = (address) => address.trim().replace(/^https?:\/\/|\/$/g, '');
    for (const link of all('.prose a[href^=http]:not(:has(img))')) {
      const { href } = link;
      if ([href, link.getAttribute('href')].map(bare).includes(bare(link.textContent))) continue;
      if (!addresses.includes(href)) addresses.push(href);
      link.dataset.address = addresses.indexOf(href) + 1;
    }
    document.querySelector('.addresses')?.remove();
    const list = document.createElement('ol');
    list.className = 'addresses';
    list.append(
      ...addresses.map((href) => {
        const item = document.createElement('li');
        item.textContent = href;
        return item;
      }),
    );
    if (addresses.length > 0) document.querySelector('.prose').append(list);
  });

  addEventListener('click', (event) => {
    const link = event.target.closest?.('.prose a:has(img)');
    if (!link || !imagePath.test(link.pathname) || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const dialog = document.createElement('dialog');
    const button = document.createElement('button');
    const img = new Image();
    img.src = link.href;
    img.alt = link.querySelector('img').alt;
    img.referrerPolicy = 'no-referrer';
    button.ariaLabel = labels.close;
    button.append(img);
    dialog.className = 'zoom';
    dialog.ariaLabel = img.alt || labels.zoom;
    dialog.append(button);
    document.body.append(dialog);
    dialog.onclick = () => dialog.close();
    dialog.onclose = () => dialog.remove();
    dialog.showModal();
  });
})();
