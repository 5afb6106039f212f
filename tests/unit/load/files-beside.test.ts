import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { aFolder } from '../temporary-folder.ts';
import { aText, readBlog, readFolder } from './samples.ts';

const post = 'posts/2016/2016-02-04-x.md';

/** The paths of the site at which files beside texts are published, with the paths of the files in the blog. */
const published = ({ root, files }: Awaited<ReturnType<typeof readBlog>>) =>
  Object.fromEntries([...files].map(([permalink, disk]) => [permalink, disk.slice(root.length + 1)]));

/** The messages about texts, each with its line. */
const told = ({ diagnostics }: Awaited<ReturnType<typeof readBlog>>) =>
  diagnostics.flatMap(({ file, line, message }) => (/^(?:posts|pages)\//.test(file) ? [`${line} ${message}`] : []));

test('what a text links, plays or shows lies below its own address', async () => {
  const names = ['a.pdf', 'b.mp4', 'b.vtt', 'p.png', 'clips/d e.mp3', 'w.webp', 'data.csv', 'big.png', 'notes.txt'];
  const loaded = await readBlog({
    [post]: aText(
      [
        '[a](a.pdf#page=2) [csv](./data.csv) [big](big.png) [n](notes.txt) [gone](https://b.example/x.pdf)',
        '<video src="b.mp4" poster="p.png"><track src="b.vtt"></video>',
        '![d](<clips/d e.mp3>)',
        '<picture><source srcset="w.webp 2x"></picture>',
      ].join('\n\n'),
      'slug: /2016/02/x.html',
    ),
    ...Object.fromEntries(names.map((name) => [`posts/2016/${name}`, 'bytes'])),
    'posts/2016/unused.pdf': 'bytes',
  });
  assert.deepEqual(
    published(loaded),
    Object.fromEntries(names.map((name) => [`/2016/02/x/${name}`, `posts/2016/${name}`])),
  );
  assert.deepEqual(told(loaded), []);
  const manifest = loaded.publication.manifest.filter(({ permalink }) => permalink.startsWith('/2016/02/x/'));
  assert.deepEqual([manifest.length, new Set(manifest.map(({ kind }) => kind))], [names.length, new Set(['file'])]);
});

test('two posts with the same file name do not share an address, and a file may be shared', async () => {
  const loaded = await readBlog({
    'posts/x/index.md': aText('[a](a.pdf) [c](../common/c.pdf)', 'slug: /p/x/'),
    'posts/x/a.pdf': '1',
    'posts/y/index.md': aText('[a](a.pdf) [c](../common/c.pdf)', 'slug: /p/y/'),
    'posts/y/a.pdf': '2',
    'posts/common/c.pdf': '3',
  });
  assert.deepEqual(published(loaded), {
    '/p/x/a.pdf': 'posts/x/a.pdf',
    '/p/x/common/c.pdf': 'posts/common/c.pdf',
    '/p/y/a.pdf': 'posts/y/a.pdf',
    '/p/y/common/c.pdf': 'posts/common/c.pdf',
  });
});

test('a file of a draft is not published', async () => {
  const loaded = await readBlog({
    [post]: aText('[a](a.pdf)', 'draft: true'),
    'posts/2016/a.pdf': 'secret',
    'posts/b.md': aText('Text.'),
  });
  assert.deepEqual(published(loaded), {});
});

test('a missing file is told with its line and with a name that is near; a link to a page is told as that', async () => {
  const loaded = await readBlog({
    [post]: aText('[a](Clip.mp4)\n\n<video src="none.mp4"></video>\n\n[b](other.html) [c](other)'),
    'posts/2016/clip.mp4': 'bytes',
  });
  assert.deepEqual(told(loaded).toSorted(), [
    '10 The link other leads to no page of the blog.',
    '10 The link other.html leads to no page of the blog.',
    '6 There is no file Clip.mp4 beside the post, but clip.mp4.',
    '8 There is no file none.mp4 beside the post.',
  ]);
});

test('nothing outside of posts, pages and public is published', async () => {
  const root = aFolder(
    {
      'site.config.ts': '',
      'ledger/x.json': 'secret',
      'posts/.env': 'secret',
      'posts/a.md': aText(
        ['../site.config.ts', '../ledger/x.json', '.env', 'link.pdf', 'inside.pdf', '../public/p.pdf']
          .map((path) => `[x](${path})`)
          .join('\n\n'),
        'slug: /a/',
      ),
      'posts/b/real.pdf': 'public',
      'public/p.pdf': 'public',
    },
    { 'posts/inside.pdf': 'b/real.pdf' },
  );
  symlinkSync(join(aFolder({ 'secret.pdf': 'secret' }), 'secret.pdf'), join(root, 'posts/link.pdf'));
  const loaded = await readFolder(root);
  assert.deepEqual(published(loaded), { '/a/inside.pdf': 'posts/inside.pdf' });
  assert.deepEqual(
    told(loaded).map((one) => one.replace(/^\d+ The file (\S+) is not published.*(outside|dot).*$/, '$1 $2')),
    ['../site.config.ts outside', '../ledger/x.json outside', '.env dot', 'link.pdf outside'],
  );
  assert.ok(!told(loaded).some((one) => one.includes('p.pdf')), 'a file of public has an address');
});

test('a guest cannot publish a document that runs code', async () => {
  const files = {
    [post]: aText('[x](x.html) [y](y.svg) [z](z.pdf)', 'slug: /x/'),
    'posts/2016/x.html': '<script>',
    'posts/2016/y.svg': '<svg/>',
    'posts/2016/z.pdf': '',
  };
  assert.deepEqual(Object.keys(published(await readBlog(files))), ['/x/x.html', '/x/y.svg', '/x/z.pdf']);
  const guest = await readBlog(files, { trust: 'sanitise' });
  assert.deepEqual(Object.keys(published(guest)), ['/x/z.pdf']);
  assert.equal(told(guest).filter((one) => one.includes("trust is 'sanitise'")).length, 2);
});

test('a file that wants the address of another one is an error that names both', async () => {
  const loaded = await readBlog({
    'posts/a.md': aText('[c](C.pdf)', 'slug: /a/'),
    'posts/C.pdf': '1',
    'public/a/c.pdf': '2',
  });
  const [error] = loaded.diagnostics.filter(({ level }) => level === 'error');
  assert.equal(
    error?.message,
    'The file C.pdf would have the address “/a/C.pdf”, which the file public/a/c.pdf needs.',
  );
});

test('when a post moves, its files keep the addresses that they had', async () => {
  const files = {
    'posts/a.md': aText('[c](c.pdf) [d](d.pdf)', 'slug: /new/\naliases: [/old.html]'),
    'posts/c.pdf': '1',
    'posts/d.pdf': '2',
    'ledger/published.json': JSON.stringify({ addresses: { '/old/c.pdf': 'file' }, ids: { guid: {}, blogger: {} } }),
  };
  const { publication } = await readBlog(files);
  assert.deepEqual(
    publication.redirects.filter(({ from }) => from.endsWith('.pdf')),
    [{ from: '/old/c.pdf', to: '/new/c.pdf' }],
  );
});

for (const [text, wanted, why] of [
  ['![song](a.mp3)', { url: 'https://blog.example/x/a.mp3', size: 3, type: 'audio/mpeg' }, 'its only sound'],
  [
    '![s](a.mp3) ![f](b.mp4)',
    { url: 'https://blog.example/x/a.mp3', size: 3, type: 'audio/mpeg' },
    'a sound before a film',
  ],
  ['![f](b.mp4)', { url: 'https://blog.example/x/b.mp4', size: 4, type: 'video/mp4' }, 'its only film'],
  [
    '<audio controls><source src="c.ogg"><source src="a.mp3"></audio>',
    { url: 'https://blog.example/x/a.mp3', size: 3, type: 'audio/mpeg' },
    'the format that every app plays',
  ],
  [
    '<audio controls src="/tập/1.mp3"></audio>',
    { url: 'https://blog.example/t%E1%BA%ADp/1.mp3', size: 5, type: 'audio/mpeg' },
    'a sound in public',
  ],
  ['![s](a.mp3) ![t](c.ogg)', undefined, 'two sounds'],
  ['<video src="b.mp4" autoplay loop muted></video>', undefined, 'a film without controls'],
  ['<audio controls src="https://b.example/a.mp3"></audio>', undefined, 'a sound whose size nobody knows'],
  ['[a](a.mp3)', undefined, 'a link'],
] as const)
  test(`the enclosure of a post: ${why}`, async () => {
    const { blog } = await readBlog({
      [post]: aText(text, 'slug: /x/'),
      'posts/2016/a.mp3': '123',
      'posts/2016/b.mp4': '1234',
      'posts/2016/c.ogg': '1',
      'public/tập/1.mp3': '12345',
    });
    assert.deepEqual(blog.posts[0]?.enclosure, wanted);
  });
