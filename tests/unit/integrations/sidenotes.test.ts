import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withSidenotes } from '#integrations/sidenotes.ts';
import { renderMarkdown } from '#markdown/render.ts';

const page = async (markdown: string) => {
  const { html } = await renderMarkdown(markdown, { words: '', lang: 'vi', defaultLang: 'vi', isOwn: () => false });
  return `<html><head></head><body>${html}</body></html>`;
};

test('each note hangs on its reference and below the note before it', async () => {
  const html = withSidenotes(await page('Một[^b] hai[^a] lại[^b].\n\n[^a]: A\n[^b]: B\n'));
  const style = /<style>(.*?)<\/style><\/head>/.exec(html)?.[1];
  assert.equal(
    style,
    '#fnref-b{anchor-name:--r0}#fn-b{anchor-name:--n0;top:max(anchor(--r0 top,0px),anchor(--n-1 bottom,0px))}' +
      '#fnref-a{anchor-name:--r1}#fn-a{anchor-name:--n1;top:max(anchor(--r1 top,0px),anchor(--n0 bottom,0px))}',
  );
  assert.equal(html.match(/class="footnotes beside"/g)?.length, 1);
});

test('a title that speaks of </head> does not end the head', async () => {
  const titled = (await page('Một[^a].\n\n[^a]: A\n')).replace('<head>', '<head><meta name="t" content="</head>">');
  assert.match(withSidenotes(titled), /<meta name="t" content="<\/head>"><style>/);
});

test('a note may be called anything', async () => {
  const html = withSidenotes(await page('Một[^dài].\n\n[^dài]: A\n'));
  assert.ok(html.includes('<li id="fn-d%C3%A0i"'));
  assert.ok(html.includes(String.raw`#fn-d\000025C3\000025A0i{`));
});

test('a page without notes stays as it is', async () => {
  for (const markdown of ['Một', '`<section data-footnotes class="footnotes"><li id="fn-a">`']) {
    const html = await page(markdown);
    assert.equal(withSidenotes(html), html);
  }
});
