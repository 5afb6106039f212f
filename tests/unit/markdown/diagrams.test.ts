import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feedHtml } from '#feeds/feed-html.ts';
import { searchDocument } from '#search/indexed-document.ts';
import { renderMarkdown } from '#markdown/render.ts';
import { inspectMdx } from '#markdown/mdx.ts';
import { resolveBody } from '#markdown/resolve.ts';
import { strings } from '#strings/index.ts';
import { aPost } from '../samples.ts';

const context = { words: '', lang: 'vi', defaultLang: 'vi', isInternal: () => true } as const;
const render = (markdown: string) => renderMarkdown(markdown, context);
const dot = (source: string, meta = '') => `\`\`\`dot${meta}\n${source}\n\`\`\`\n`;
const draw = async (source: string) => (await render(dot(source))).html;
const sizeOf = (html: string) => /viewBox="([^"]*)"/.exec(html)?.[1];

const flow = 'digraph {\n  a [label="Địa chỉ"]\n  a -> b [label="giữ <nguyên>"]\n}';

test('a diagram is an image with a name, a caption and its source', async () => {
  const { html, defects } = await render(dot(flow, ' title="Đường "đi""'.replaceAll('"đi"', 'đi')));
  assert.match(html, /^<figure><div class="wide" tabindex="0"><svg class="diagram" role="img" aria-label="Đường đi"/);
  assert.match(html, /<\/svg><\/div><figcaption>Đường đi<\/figcaption><\/figure>\s*$/);
  const [, source] = /<desc>(.*?)<\/desc>/s.exec(html) ?? [];
  assert.equal(source?.replaceAll('&lt;', '<'), flow);
  assert.match(html, />Địa chỉ<\/text>/);
  assert.match(html, />giữ &lt;nguyên&gt;<\/text>/);
  assert.deepEqual(defects, []);
});

test('a diagram without title has a label in the language of the text', async () => {
  const html = resolveBody(await draw(flow), { links: {}, images: {}, sizes: {}, words: strings.vi }, 'feed');
  assert.match(html, /aria-label="Sơ đồ"/);
  assert.doesNotMatch(html, /<figcaption/);
});

test('the same source gives the same image', async () => {
  const [first, second] = await Promise.all([draw(flow), draw(flow)]);
  assert.equal(first, second);
  assert.doesNotMatch(first, /\sid=/, 'no ids, since a page can have the same diagram twice');
});

test('a letter with diacritics is as wide as one without', async () => {
  const [withDiacritics, without] = await Promise.all(
    ['Địa chỉ giữ nguyên', 'Dia chi giu nguyen'].map((a) => draw(`graph { "${a}" }`)),
  );
  assert.equal(sizeOf(withDiacritics ?? ''), sizeOf(without ?? ''));
  const twins = await draw('graph { "Hoà" -- "Hoá" }');
  assert.match(twins, />Hoà<.*>Hoá</, 'names that differ only by diacritics stay two nodes');
});

test('only shapes and text of the source get into the image', async () => {
  const html = await draw(
    'digraph { a [URL="javascript:alert(1)" tooltip="t" style=filled fillcolor="blue:green" fontcolor=white image="x.png"]; b [label=<<b>B</b>> fontname="Evil" class="c" id="i"]; a -> b [color=red href="/x"]; c [shape=point color=black] }',
  );
  const [image = ''] = /<\/desc>.*/s.exec(html) ?? [];
  for (const word of ['javascript', '<a', 'style', 'url(', 'blue', 'white', 'red"', 'Evil', '<image', 'x.png', 'id='])
    assert.ok(!image.includes(word), `${word} in ${image}`);
  assert.match(image, /<ellipse class="solid"/, 'a point is filled');
  assert.match(image, /class="shade"/, 'a filled box is shaded, so that its text can be read');
  assert.match(image, /<path class="seal"/, 'red has the colour of the seal');
  assert.match(image, /font-weight="bold"[^>]*>B</);
});

for (const [source, text, why] of [
  ['digraph {\n  a -> b\n  b -> -> c\n}', '  b -> -> c\n}', /^syntax error in line 3 near '->'$/],
  ['hello', 'hello', /^syntax error in line 1/],
  ['', '', /^nothing to draw$/],
] as const) {
  test(`a diagram that cannot be drawn stays code and is reported: ${JSON.stringify(source)}`, async () => {
    const { html, defects } = await render(dot(source));
    assert.match(html, /^<pre tabindex="0" data-lang="dot"><code>/);
    assert.deepEqual(
      defects.map(({ what, text }) => [what, text]),
      [['diagram', text]],
    );
    assert.match(defects[0]?.why ?? '', why);
  });
}

test('a warning of Graphviz is reported', async () => {
  const { html, defects } = await render(dot('graph { a [shape=bxo] }'));
  assert.match(html, /<svg/);
  assert.deepEqual(
    defects.map(({ why }) => why),
    ['using box for unknown shape bxo'],
  );
});

test('a diagram in another language stays code and is reported; a block with the language text is not', async () => {
  const { html, defects } = await render('```mermaid\ngantt\n```\n\n```text\ndigraph {}\n```\n');
  assert.equal(html.match(/<pre/g)?.length, 2);
  assert.deepEqual(
    defects.map(({ text }) => text),
    ['gantt'],
  );
});

test('diagrams in MDX are checked too', async () => {
  const { defects } = await inspectMdx(dot('digraph { a -> -> b }'), context);
  assert.deepEqual(
    defects.map(({ what }) => what),
    ['diagram'],
  );
});

test('feeds and the search index get the source of a diagram once, and it does not count as prose', async () => {
  const { html, prose } = await render(`Một hai.\n\n${dot('digraph { "Kho" -> b }')}`);
  const code = '<pre><code>digraph { "Kho" -> b }</code></pre>';
  assert.equal(feedHtml(html, 'https://blog.example/x.html').split('\n')[1], `<figure><div>${code}</div></figure>`);
  assert.equal(searchDocument(aPost({}), html, undefined).match(/Kho/g)?.length, 1);
  assert.equal(prose.words, 2);
  assert.equal(prose.lead, 'Một hai.');
});
