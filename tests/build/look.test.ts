import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { attribute, find, lineOf } from './html.ts';
import { look, lookFiles, writeBlog } from './look-blog.ts';
import { engine, runBuild } from './site.ts';

test('theme.css stands last in the head of each page, without rules that the page does not need', async () => {
  const { pages } = await look();
  const styleOf = (file: string): string => {
    const page = pages.get(file) ?? assert.fail(file);
    const styles = find(page, 'style').map(({ childNodes: [text] }) => (text && 'value' in text ? text.value : ''));
    const last = styles.at(-1) ?? '';
    const policy = find(page, 'meta').find((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy');
    const hash = createHash('sha256').update(last).digest('base64');
    assert.ok(attribute(policy, 'content')?.includes(`'sha256-${hash}'`), `${file}: its policy allows the style`);
    return last;
  };
  const shared =
    "@font-face{font-family:Mine;src:url('/sub/fonts/mine.woff2') format('woff2')}:root{--cinnabar:#17634a;--serif:Mine,sans-serif}";
  assert.equal(styleOf('2016/02/a.html'), `${shared}table{border:1px solid var(--line)}`);
  assert.equal(styleOf('2016/02/b.html'), shared);
  assert.equal(styleOf('404.html'), shared);
});

test('pages do not load fonts early that the theme replaces', async () => {
  for (const [file, page] of (await look()).pages)
    assert.deepEqual(
      find(page, 'link').filter((link) => attribute(link, 'rel') === 'preload' && attribute(link, 'as') === 'font'),
      [],
      file,
    );
});

test('the letters of the owner are in the header and on the icons', async () => {
  const { pages, folder } = await look();
  const home = pages.get('index.html') ?? assert.fail();
  const [seal] = find(home, 'svg').filter((svg) => attribute(svg, 'class') === 'seal');
  assert.equal(lineOf(seal), 'Tr');
  assert.match(await readFile(join(folder, 'favicon.svg'), 'utf8'), /fill="#17634a".*>Tr</);
  for (const name of ['favicon.ico', 'apple-touch-icon.png', 'icon-192.png', 'icon-512.png'])
    assert.notDeepEqual(await readFile(join(folder, name)), await readFile(join(engine, 'public', name)), name);
});

test('the menu is that of the owner, and the footer links the page that nothing else leads to', async () => {
  const home = (await look()).pages.get('index.html') ?? assert.fail();
  const linksIn = (tag: string) =>
    find(home, tag).flatMap((part) => find(part, 'a').map((link) => [lineOf(link), attribute(link, 'href')]));
  assert.deepEqual(linksIn('nav'), [
    ['Ảnh', 'https://photos.example/'],
    ['Thẻ', '/sub/tag/'],
  ]);
  assert.ok(linksIn('footer').some(([label, href]) => label === 'Bây giờ' && href === '/sub/now/'));
});

test('a build tells all that is wrong with theme.css, and leaves the site', async () => {
  const css = "@import 'https://fonts.example/css';\n:root {\n  --seal: ;\n}\np { background: url(/gone.png); }\n";
  const blog = await writeBlog('look-wrong', { ...lookFiles, 'theme.css': css });
  const { status, output } = await runBuild('look-wrong', { blog });
  assert.notEqual(status, 0);
  assert.match(output, /error theme\.css:1:1: @import loads nothing/);
  assert.match(output, /error theme\.css:5:5: There is no file public\/gone\.png/);
});

test('the script of the service that counts visits is deferred, and the policy allows it and what it sends', async () => {
  for (const [file, page] of (await look()).pages) {
    const scripts = find(page, 'script').filter((script) => attribute(script, 'src')?.startsWith('https://'));
    assert.deepEqual(
      scripts.map((script) => [attribute(script, 'src'), attribute(script, 'data-domain'), attribute(script, 'defer')]),
      [['https://count.example/js/script.js', 'look.example', '']],
      file,
    );
    const policy = find(page, 'meta').find((meta) => attribute(meta, 'http-equiv') === 'Content-Security-Policy');
    const directives = (attribute(policy, 'content') ?? '').split(';');
    assert.ok(directives.includes("connect-src 'self' https://count.example"), file);
    assert.ok(
      directives.some((directive) => directive.startsWith("script-src 'self' https://count.example ")),
      file,
    );
  }
});

test('no visit of a preview is counted', async () => {
  const env = { SITE_URL: 'https://preview.example/' };
  const { folder } = await runBuild('look-preview', { blog: await writeBlog('look-preview', lookFiles), env });
  assert.doesNotMatch(await readFile(join(folder, 'index.html'), 'utf8'), /count\.example/);
});
