// On a click, replaces a link to content of another site by a frame with it. The note of the link says which site it
// loads.
(() => {
  const { note } = document.currentScript.dataset;
  for (const link of document.querySelectorAll('a[data-frame]')) {
    const { frame, ratio } = link.dataset;
    const host = document.createElement('small');
    host.textContent = note.replace('…', new URL(frame).hostname.replace(/^www\./, ''));
    link.append(host);
    link.onclick = (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const shown = document.createElement('iframe');
      shown.src = frame;
      shown.title = link.firstChild.textContent;
      shown.allow = 'fullscreen; autoplay; encrypted-media; picture-in-picture';
      shown.referrerPolicy = 'strict-origin-when-cross-origin';
      shown.style.aspectRatio = ratio;
      link.replaceWith(shown);
      shown.focus();
    };
  }
})();
