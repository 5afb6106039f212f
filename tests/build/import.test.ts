import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { before, test } from 'node:test';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { anEntry, classicExport } from '../unit/import/blogger-exports.ts';
import { byFolder, byName, type HugoBlog } from '../unit/import/hugo-blogs.ts';
import { anItem, wordPressExport } from '../unit/import/wordpress-export.ts';
import { assertPage, filesOf } from './dialect.ts';
import { engine, environment, filesBelow, site, type Site } from './site.ts';
import { readXml } from './xml.ts';

const folder = join(engine, 'dist.test-blogs');

/** Runs a command of the owner without npm. */
const run = async (args: readonly string[], blog?: string) => {
  const child = spawn(process.execPath, args, { cwd: engine, env: environment(blog === undefined ? {} : { blog }) });
  let [out, error] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (error += data.toString()));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, out, error };
};

const command = 'src/cli/import-command.ts';

const textOf = (node: DefaultTreeAdapterTypes.Node): string =>
  node.nodeName === '#text'
    ? (node as DefaultTreeAdapterTypes.TextNode).value
    : 'childNodes' in node
      ? node.childNodes.map(textOf).join('')
      : '';

const pageText = ({ pages }: Site, path: string): string => {
  const page = pages.get(path) ?? assert.fail(`${path} is not there`);
  return textOf(page).replaceAll(/\s+/g, ' ');
};

const blogger = join(folder, 'from-blogger');
const wordpress = join(folder, 'from-wordpress');

before(async () => {
  const [entries, items] = [
    [...(await filesOf('blogger'))].map(anEntry),
    [...(await filesOf('wordpress'))].map(anItem),
  ];
  for (const [blog, kind, text] of [
    [blogger, 'blogger', classicExport.replace('</feed>', `${entries.join('')}</feed>`)],
    [wordpress, 'wordpress', wordPressExport.replace('</channel>', `${items.join('')}</channel>`)],
  ] as const) {
    await rm(blog, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await writeFile(`${blog}.xml`, text);
    const { status, out, error } = await run([command, kind, `${blog}.xml`, blog]);
    assert.equal(status, 0, out + error);
  }
});

test('a blog from Blogger builds: text, code, comments, addresses and feed ids are those of before', async () => {
  const built = await site('from-blogger', { blog: blogger });
  const text = pageText(built, '2016/02/hello.html');
  for (const words of ['Chào các bạn, đây là bài đầu tiên.', 'Một dòng', 'Dòng hai', 'Hay quá xem', 'Cảm ơn'])
    assert.ok(text.includes(words), `${words} in ${text}`);
  const code = /<pre[^]*?<\/pre>/.exec(await built.read('2016/02/hello.html'))?.[0] ?? '';
  assert.equal(
    code
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('&#x3C;', '<')
      .replaceAll('&lt;', '<'),
    'if (a < b) {\n\treturn  "x";\n}\n',
  );
  assert.ok(pageText(built, 'p/about.html').includes('Về tôi'));
  const feed = readXml(await built.read('feeds/posts/default/index.html'));
  const ids = feed.children.filter(({ name }) => name === 'entry').map(({ children }) => children[0]?.text);
  assert.deepEqual(ids.at(-1), 'tag:blogger.com,1999:blog-111.post-222');
});

test('a blog from WordPress builds at its permalinks, with its feed ids', async () => {
  const built = await site('from-wordpress', { blog: wordpress });
  assert.ok(pageText(built, '2016/02/chào-bạn/index.html').includes('Đoạn một cùng đoạn.'));
  assert.match(await built.read('rss.xml'), /<guid isPermaLink="false">https:\/\/blog\.example\/wp\/\?p=1<\/guid>/);
  assert.equal(await built.read('feed/index.html'), await built.read('rss.xml'));
  assert.ok((await built.read('2016/02/chào-bạn/index.html')).includes('wp-content/uploads/a.png'));
  assert.equal(await built.read('author/an/feed/index.html'), await built.read('rss.xml'));
  assert.equal(built.stubs.get('author/an/index.html'), '/wp/');
});

test('pages of lists of a blog from Hugo lead to the pages here with the same posts', async () => {
  const [source, blog] = [join(folder, 'hugo'), join(folder, 'from-hugo')];
  await Promise.all([source, blog].map((path) => rm(path, { recursive: true, force: true })));
  await mkdir(join(source, 'content/posts'), { recursive: true });
  await writeFile(join(source, 'hugo.yaml'), 'baseURL: https://an.example/\ntitle: T\npaginate: 2\n');
  for (const day of [1, 2, 3, 4, 5])
    await writeFile(
      join(source, `content/posts/p${day}.md`),
      `---\ntitle: Post ${day}\ndate: 2019-03-0${day}\ntags: [Máy]\n---\n\nText ${day}.\n`,
    );
  const { status, out, error } = await run([command, 'hugo', source, blog]);
  assert.equal(status, 0, out + error);
  const built = await site('from-hugo', { blog });
  assert.equal(built.output.includes('redirects.txt'), false, built.output);
  for (const [from, to, titles] of [
    ['posts/page/3/index.html', 'page/3/index.html', ['Post 1']],
    ['tags/máy/page/2/index.html', 'tag/may/page/2/index.html', ['Post 2', 'Post 3']],
  ] as const) {
    assert.equal(built.stubs.get(from), `/${to.replace('index.html', '')}`);
    const text = pageText(built, to);
    for (const number of [1, 2, 3, 4, 5])
      assert.equal(text.includes(`Post ${number}`), (titles as readonly string[]).includes(`Post ${number}`), text);
  }
});

test('a blog in a third language is in that language, and builds at once', async () => {
  const [source, blog] = [join(folder, 'hexo'), join(folder, 'from-hexo')];
  await Promise.all([source, blog].map((path) => rm(path, { recursive: true, force: true })));
  await mkdir(join(source, 'source/_posts'), { recursive: true });
  await writeFile(join(source, '_config.yml'), 'title: 笔记\nurl: https://an.example\nlanguage: zh-CN\n');
  const text = '---\ntitle: 部署\ndate: 2019-03-01 10:00:00\n---\n\n如何在服务器上部署博客并且保持它长期可用。\n';
  await writeFile(join(source, 'source/_posts/a.md'), text);
  const { status, out, error } = await run([command, 'hexo', source, blog]);
  assert.equal(status, 0, out + error);
  assert.match(out, /strings\.ts: the interface has no words in zh-CN yet/);
  const built = await site('from-hexo', { blog });
  const page = built.pages.get('2019/03/01/a/index.html') ?? assert.fail('the post is not there');
  const html = page.childNodes.find(({ nodeName }) => nodeName === 'html') as DefaultTreeAdapterTypes.Element;
  assert.deepEqual(html.attrs, [{ name: 'lang', value: 'zh-CN' }]);
});

test('HTML of Blogger keeps its words in order, its code to the byte and its links', async () => {
  const built = await site('from-blogger', { blog: blogger });
  assertPage(built, '2018/02/ma-nguon.html', {
    text: 'Mã tô màu: ▮ và {{ x }} trong dòng. Đoạn hai, bài đầu và bảng.',
    code: ['const a = 1; // 1~2\n<b>*x*</b>\n\n\treturn  a;\n'],
    links: ['/2016/02/hello.html', '/2018/02/bang.html'],
    date: '2018-02-01T08:00:00+07:00',
  });
  assertPage(built, '2018/02/bang.html', {
    text: 'món giá cơm 3~4 Cuối Câu đậm, nghiêng. một hai ba',
    links: ['#cuối'],
  });
  assertPage(built, '2018/02/phim-va-anh.html', {
    text: 'YouTube youtube.com/watch?v=w7Ft2ymGmfc Dưới phim. Chú thích núi Sau ảnh.',
    shown: ['https://1.bp.blogspot.com/-a/b/c/d/s320/nui.png'],
  });
  assertPage(built, '2018/02/chu.html', {
    text: 'Viết *sao* và _gạch_ và [ngoặc] và # số, 1~2, <div>. Dòng dưới. Hết rồi.',
  });
});

test('texts of both editors of WordPress keep words, code, links and shortcodes', async () => {
  const built = await site('from-wordpress', { blog: wordpress });
  const uploads = 'https://blog.example/wp/wp-content/uploads';
  const film = 'https://www.youtube.com/watch?v=w7Ft2ymGmfc';
  assertPage(built, '2018/01/duong-nui/index.html', {
    text: 'Đi 1~2 giờ, nghỉ 3~4 phút.Dòng sau. Trên đỉnh núi YouTube youtube.com/watch?v=w7Ft2ymGmfc Vimeo vimeo.com/146022717 e.example/bai di.mp4 hat.mp3',
    links: [film, 'https://vimeo.com/146022717', 'https://e.example/bai', `${uploads}/di.mp4`, `${uploads}/hat.mp3`],
    shown: [`${uploads}/b.png`, `${uploads}/di.mp4`, `${uploads}/hat.mp3`],
    author: 'Lê An',
  });
  assertPage(built, '2018/01/ma-php/index.html', {
    text: 'Mã của tôi: ▮ ▮ ▮ Xem đường núi, ngắn và tệp. Câu nói hai dòng một hai',
    code: ['<?php\n\techo "[gallery]";  // 1~2\n\necho $a && $b;\n', 'if (a < b) {}\n', 'ls  -l\n\ncd *x*\n'],
    links: ['/wp/2018/01/duong-nui/', '/wp/2018/01/duong-nui/', `${uploads}/x.pdf`],
  });
  assertPage(built, '2018/01/khoi/index.html', {
    text: 'Khối một. ▮ Chú thích YouTube youtube.com/watch?v=w7Ft2ymGmfc món giá cơm 2 x Đi một ngày đàng Tục ngữ',
    code: ['def f(x):\n    return x < 2  # [embed]x[/embed]\n'],
    links: [film],
  });
});

test('the ledger guards what was public: a post that is gone is an error of the next build', async () => {
  const { status, out } = await run(['src/cli/ledger-command.ts', 'diff'], blogger);
  assert.deepEqual([status, /LOST|CHANGED/.test(out)], [0, false], out);
  const blog = `${blogger}-lost`;
  await rm(blog, { recursive: true, force: true });
  await run([command, 'blogger', `${blogger}.xml`, blog]);
  await rm(join(blog, 'posts/2016'), { recursive: true });
  await rm(join(blog, 'comments'), { recursive: true });
  const lost = await run(['src/cli/ledger-command.ts', 'diff'], blog);
  assert.equal(lost.status, 1);
  assert.match(lost.out, /LOST[^]*\/2016\/02\/hello\.html/);
});

test('a second import leaves alone what was edited, and says so', async () => {
  const file = join(blogger, 'posts/2016/2016-02-23-hello.md');
  const before = await filesBelow(blogger);
  await writeFile(file, `${await readFile(file, 'utf8')}\nThêm một câu.\n`);
  const { status, out } = await run([command, 'blogger', `${blogger}.xml`, blogger]);
  assert.equal(status, 0);
  assert.match(out, /because you edited them since the last import \(1\)\n {2}posts\/2016\/2016-02-23-hello\.md\n/);
  assert.match(await readFile(file, 'utf8'), /Thêm một câu\.\n$/);
  assert.deepEqual(await filesBelow(blogger), before);
});

test('a dry run writes nothing; a wrong call and a missing source say what is wrong', async () => {
  const blog = join(folder, 'from-nowhere');
  await rm(blog, { recursive: true, force: true });
  const dry = await run([command, 'blogger', `${blogger}.xml`, blog, '--dry-run']);
  assert.deepEqual([dry.status, /^ {2}5 posts$/m.test(dry.out)], [0, true]);
  await assert.rejects(filesBelow(blog));
  const cases = [
    [['blogger', 'nowhere.xml', blog], 1, 'There is no nowhere.xml.'],
    [['bloger', 'a', blog], 2, "Unknown kind 'bloger'. "],
    [['blogger', 'a'], 2, 'Missing argument: BLOG_DIR.'],
    [['blogger', 'a', blog, '--url', 'x'], 2, "'x' is not an address. "],
    [['blogger', `${wordpress}.xml`, blog], 1, 'from-wordpress.xml has no <entry>'],
  ] as const;
  for (const [args, status, message] of cases) {
    const result = await run([command, ...args]);
    assert.deepEqual([result.status, result.error.startsWith(message)], [status, true], result.error);
  }
});

test('a link of the file system that leads nowhere is named, and the rest is imported', async () => {
  const [old, blog] = [join(folder, 'links-old'), join(folder, 'links')];
  for (const path of [old, blog]) await rm(path, { recursive: true, force: true });
  await mkdir(join(old, 'content/posts'), { recursive: true });
  await mkdir(join(old, 'static'), { recursive: true });
  await writeFile(join(old, 'hugo.toml'), 'title = "x"\n');
  await writeFile(join(old, 'content/posts/a.md'), '---\ntitle: A\n---\n\nx\n');
  for (const link of ['static/a.png', 'content/posts/b.md']) await symlink('nowhere', join(old, link));
  const { status, out, error } = await run([command, 'hugo', old, blog]);
  assert.deepEqual([status, error], [0, '']);
  assert.match(out, /^Left out: files that cannot be read \(1\)\n {2}static\/a\.png$/m);
  assert.ok((await filesBelow(blog)).includes('posts/a.md'));
});

/** Writes a blog of Hugo, imports it and builds it. */
const fromHugo = async (name: string, { files }: HugoBlog): Promise<{ readonly built: Site; readonly out: string }> => {
  const [old, blog] = [join(folder, `${name}-old`), join(folder, name)];
  for (const path of [old, blog]) await rm(path, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(old, path)), { recursive: true });
    await writeFile(join(old, path), text);
  }
  const { status, out, error } = await run([command, 'hugo', old, blog, '--all']);
  assert.equal(status, 0, out + error);
  return { built: await site(name, { blog }), out };
};

const fileOfAddress = (address: string): string => `${address.slice(1)}${address.endsWith('/') ? 'index.html' : ''}`;

const languageOf = ({ pages }: Site, file: string): string | undefined => {
  const html = pages.get(file)?.childNodes.find((node) => node.nodeName === 'html') as
    DefaultTreeAdapterTypes.Element | undefined;
  return html?.attrs.find(({ name }) => name === 'lang')?.value;
};

test('a blog from Hugo in three languages, told by names of files, builds at its addresses', async () => {
  const { built, out } = await fromHugo('from-hugo-names', byName);
  for (const address of Object.values(byName.addresses)) {
    const file = fileOfAddress(address);
    assert.ok(built.pages.has(file), `${address} is there`);
    const [, key = 'en'] = /^\/(vi|en|ko)\//.exec(address) ?? [];
    assert.equal(languageOf(built, file), key, address);
  }
  const first = await built.read('vi/2019/bài-đầu/index.html');
  for (const [lang, address] of [
    ['en', '/en/2019/the-first/'],
    ['ko', '/ko/2019/%EC%B2%AB-%EA%B8%80/'],
  ])
    assert.ok(first.includes(`hreflang="${lang}" href="https://blog.example${address}"`), `${lang} in ${first}`);
  assert.match(await built.read('en/2020/bundle/index.html'), /<img [^>]*alt="Picture"/);
  assert.equal(await built.read('en/index.xml'), await built.read('en/rss.xml'));
  assert.equal(built.stubs.get('vi/2020/cu/index.html'), '/vi/2020/c%C3%B3-kho%C3%A1/');
  assert.match(out, /\n {2}4 posts in vi\n {2}5 posts in en\n {2}1 posts in ko\n/);
  assert.match(out, /no words in ko yet/);
});

test('a blog from Hugo in two languages, told by folders, builds at its addresses below a sub-path', async () => {
  const { built } = await fromHugo('from-hugo-folders', byFolder);
  for (const address of Object.values(byFolder.addresses)) {
    const file = fileOfAddress(address);
    assert.ok(built.pages.has(file), `${address} is there`);
    assert.equal(languageOf(built, file), address.startsWith('/vi/') ? 'vi' : 'en', address);
  }
  assert.match(await built.read('vi/bai/2020/bundle/index.html'), /<img [^>]*alt="Ảnh"/);
  assert.match(
    await built.read('vi/index.xml'),
    /<guid[^>]*>https:\/\/blog\.example\/notes\/vi\/bai\/2019\/first-post\/</,
  );
  assert.doesNotMatch(await built.read('index.xml'), /\/vi\/bai\//);
});
