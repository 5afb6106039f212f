import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { attribute, find, lineOf } from './html.ts';
import { engine, runBuild, site } from './site.ts';

/** A blog with a look of its own, below a sub-path. */
const files = {
  'site.config.ts': `export default {
  url: 'https://look.example/sub/', title: 'Sổ tay', description: 'Ghi chép.', author: { name: 'An' }, seal: 'Tr',
  menu: { only: [{ label: 'Ảnh', url: 'https://photos.example/' }, 'tags'] },
};
`,
  'theme.css': `/* mine */
@font-face { font-family: Mine; src: url('/fonts/mine.woff2') format('woff2'); }
:root { --cinnabar: #17634a; --serif: Mine, sans-serif; }
table { border: 1px solid var(--line); }
.nowhere { color: red; }
`,
  'public/fonts/mine.woff2': 'a font',
  'posts/a.md': '---\ntitle: Một bài\ndate: 2016-02-03\n---\n\nLời.\n\n| a | b |\n| - | - |\n| c | d |\n',
  'posts/b.md': '---\ntitle: Hai bài\ndate: 2016-02-04\n---\n\nLời.\n',
  'pages/now.md': '---\ntitle: Bây giờ\n---\n\nTôi.\n',
};

const write = async (name: string, content: Readonly<Record<string, string>>): Promise<string> => {
  const blog = join(engine, 'dist.test-blogs', name);
  await rm(blog, { recursive: true, force: true });
  for (const [file, text] of Object.entries(content)) {
    await mkdir(dirname(join(blog, file)), { recursive: true });
    await writeFile(join(blog, file), text);
  }
  return blog;
};

let built: ReturnType<typeof site> | undefined;
const look = () => (built ??= write('look', files).then((blog) => site('look', { blog })));

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
    "@font-face{font-family:Mine;src:url('/sub/fonts/mine.woff2') format('woff2')}:root{--cinnabar:#17634a;--serif:Mine, sans-serif}";
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
  const [seal] = find(home, 'span').filter((span) => attribute(span, 'class') === 'seal');
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
  const blog = await write('look-wrong', { ...files, 'theme.css': css });
  const { status, output } = await runBuild('look-wrong', { blog });
  assert.notEqual(status, 0);
  assert.match(output, /error theme\.css:1:1: @import loads nothing/);
  assert.match(output, /error theme\.css:5:5: There is no file public\/gone\.png/);
});
