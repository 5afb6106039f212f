import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOfPage, addressOfPost } from '#blog/post.ts';
import { readSource } from '#content/source.ts';
import { importHugo } from '#import/engines/hugo.ts';
import { importFrom } from './engine-import.ts';
import { byFolder, byName, ugly } from './hugo-blogs.ts';

const from = async (files: Readonly<Record<string, string>>) => {
  const { copies, ...rest } = await importFrom(importHugo, files);
  return { ...rest, places: new Map(copies.map((copy) => copy.split(' → ') as [string, string])) };
};

/** The texts of an import as a build reads them, by their place. */
const textsOf = (
  files: Readonly<Record<string, string>>,
  { written, places, settings }: Awaited<ReturnType<typeof from>>,
) => {
  const [, pattern = ''] = /permalinks: \{ pattern: '([^']*)'/.exec(settings) ?? [];
  const [, timeZone = 'Asia/Ho_Chi_Minh'] = /timeZone: '([^']*)'/.exec(settings) ?? [];
  const copied = [...places].map(([old, place]) => [place, files[old] ?? ''] as const);
  return new Map(
    [...copied, ...written]
      .filter(([place]) => place.endsWith('.md'))
      .map(([file, text]) => {
        const folder = file.startsWith('pages/') ? 'pages' : 'posts';
        const id = file.replace(/^[^/]*\//, '').replace(/(?:\/index)?\.md$/, '');
        const { source } = readSource(new TextEncoder().encode(text), { id, file, folder, format: 'md' }, timeZone);
        assert.ok(source, `${file} can be read:\n${text}`);
        const { date = new Date(0) } = source.frontMatter;
        const site = { permalinks: { pattern, engine: 'hugo' as const }, timeZone, from: [] };
        const address = folder === 'pages' ? addressOfPage(source) : addressOfPost(source, date, site).permalink;
        return [file, { ...source.frontMatter, address, text }];
      }),
  );
};

for (const [name, blog] of Object.entries({ byName, byFolder, ugly }))
  test(`Hugo: all texts keep their addresses (${name})`, async () => {
    const texts = textsOf(blog.files, await from(blog.files));
    assert.deepEqual([...texts.values()].map(({ address }) => address).sort(), Object.values(blog.addresses).sort());
  });

test('Hugo: languages told by names of files: fields are added where they must be, and nothing else changes', async () => {
  const result = await from(byName.files);
  const texts = textsOf(byName.files, result);
  const fields = (path: string) => {
    const { lang, slug, translationOf } = texts.get(path) ?? assert.fail(`${path} is not there`);
    return { lang, slug, translationOf };
  };
  assert.equal(result.places.get('content/posts/dau.md'), 'posts/dau.md');
  assert.equal(result.places.get('content/posts/goi/index.vi.md'), 'posts/goi/index.md');
  assert.deepEqual(fields('posts/dau.en.md'), {
    lang: 'en',
    slug: '/en/2019/the-first/',
    translationOf: '/vi/2019/bài-đầu/',
  });
  assert.deepEqual(fields('posts/dau.ko.md'), {
    lang: 'ko',
    slug: '/ko/2019/첫-글/',
    translationOf: '/vi/2019/bài-đầu/',
  });
  assert.equal(fields('posts/key.en.md').translationOf, '/vi/2020/có-khoá/');
  assert.equal(fields('posts/url.en.md').translationOf, undefined);
  // The day is that of the author, who wrote with another offset.
  assert.deepEqual(fields('posts/khuya.md'), {
    lang: undefined,
    slug: '/vi/2019/dem-khuya/',
    translationOf: undefined,
  });
  const [added, rest = ''] = (texts.get('posts/dau.en.md')?.text ?? '').split('translationOf: "/vi/2019/bài-đầu/"\n');
  assert.equal(added, '---\nslug: /en/2019/the-first/\nlang: en\n');
  assert.equal(`---\n${rest}`, byName.files['content/posts/dau.en.md']);
  assert.ok(result.leftOut.includes('parts of other texts, which were no pages: content/posts/goi/ghi-chu.md'));
  assert.ok(result.leftOut.includes('texts in languages that the blog did not show: content/posts/phap.fr.md'));
});

test('Hugo: lists, feeds and old addresses of each language lead on', async () => {
  const { redirects } = await from(byName.files);
  for (const line of [
    '/vi/index.xml /vi/rss.xml',
    '/en/index.xml /en/rss.xml',
    '/ko/posts/index.xml /ko/rss.xml',
    '/vi/posts/ /archive/',
    '/en/posts/ /en/',
    '/vi/tags/ /tag/',
    '/vi/page/1/ /vi/',
    '/vi/posts/page/2/ /vi/page/2/',
    '/vi/tags/lập-trình/ /tag/lap-trinh/',
    '/en/tags/programming/index.xml /tag/programming/rss.xml',
    '/vi/categories/kỹ-thuật/ /category/ky-thuat/',
    '/vi/2020/cu/ /vi/2020/có-khoá/',
    '/vi/rat-cu/ /vi/2020/có-khoá/',
    '/en/2020/older/ /en/2020/with-a-key/',
  ])
    assert.ok(redirects.includes(line), `${line} in\n${redirects.join('\n')}`);
  assert.ok(!redirects.some((line) => /^\/(?:tags|posts|index\.xml|fr|vi\/page\/2)\b/.test(line)));
  const ofFolder = (await from(byFolder.files)).redirects;
  for (const line of ['/index.xml /en/rss.xml', '/vi/index.xml /vi/rss.xml', '/talks/ /archive/', '/vi/talks/ /vi/'])
    assert.ok(ofFolder.includes(line), `${line} in\n${ofFolder.join('\n')}`);
});

test('Hugo: settings in each language; what they cannot say is named', async () => {
  const { settings, odd, written } = await from(byName.files);
  for (const line of [
    "title: 'Sổ tay'",
    "description: { vi: 'Ghi chép', en: 'Notes', ko: 'Ghi chép' }",
    "author: { name: 'An' }",
    "lang: 'vi'",
    "timeZone: 'Asia/Tokyo'",
    "menu: [{ label: { vi: 'Giới thiệu', en: 'About' }, url: '/vi/about/' }]",
    "permalinks: { pattern: '/vi/:year/:slug/', engine: 'hugo' }",
  ])
    assert.ok(settings.includes(line), `${line} in\n${settings}`);
  assert.match(written.get('strings.ts') ?? '', /^ {2}'ko': \{$/m);
  const said = odd.join('\n');
  assert.match(said, /no words in ko yet/);
  assert.match(said, /one title here, Sổ tay; left out: Notebook \(en\)/);
  assert.match(said, /one menu here, .*; left out: Shop \(en\)/);
});

test('Hugo: a file of a bundle that only a translation has is copied to the text that shows it', async () => {
  const result = await from(byFolder.files);
  assert.equal(
    result.places.get('content/english/posts/bundle/b.svg'),
    'public/posts/bundle/b.svg',
    'no text names it',
  );
  const events = [
    ...importHugo({
      paths: Object.keys(byFolder.files),
      read: (path) => byFolder.files[path],
      now: new Date('2026-01-01'),
    }),
  ];
  const copies = events.flatMap((event) => (event.kind === 'copy' ? [`${event.from} → ${event.path}`] : []));
  assert.ok(copies.includes('content/english/posts/bundle/img/a.svg → posts/vi/posts/bundle/img/a.svg'));
  assert.ok(!copies.some((copy) => copy.endsWith('posts/vi/posts/bundle/b.svg')));
});

test('Hugo: languages on hosts of their own are named, and stay apart', async () => {
  const { settings, odd, written } = await from({
    'hugo.toml':
      'defaultContentLanguage = "en"\n[languages.en]\nbaseURL = "https://an.example/"\n[languages.vi]\nbaseURL = "https://vi.example/"\n[languages.ja]\nbaseURL = "https://an.example/jp/"\n',
    'content/posts/a.md': '---\ntitle: A\ndate: 2019-05-12\n---\n\nText in English, of some length.\n',
    'content/posts/a.vi.md': '---\ntitle: A\ndate: 2019-05-12\n---\n\nx\n',
    'content/posts/a.ja.md': '---\ntitle: A\ndate: 2019-05-12\n---\n\nx\n',
  });
  assert.ok(settings.includes("url: 'https://an.example/'"), settings);
  assert.match(written.get('posts/a.vi.md') ?? '', /^slug: \/vi\/posts\/a\/$/m);
  assert.match(written.get('posts/a.ja.md') ?? '', /^slug: \/jp\/posts\/a\/$/m);
  assert.ok(
    odd.some((line) => line.includes('texts in vi were at https://vi.example/')),
    odd.join('\n'),
  );
});

test('Hugo: a text without a title gets its first words, a slug and a language that contradict are replaced', async () => {
  const { written, odd } = await from({
    'hugo.toml': '[languages.en]\n[languages.vi]\nweight = 2\n',
    'content/posts/a.md': '+++\ndate = 2019-05-12\n+++\n\n{{< x >}}\n\n## Hello **you** all\n',
    'content/posts/b.vi.md':
      '+++\r\ntitle = "B"\r\ndate = 2019-05-12\r\nSlug = "bê"\r\nlang = "en"\r\n+++\r\n\r\nx\r\n',
    'content/posts/c.vi.md': '{"title": "C", "slug": "xê", "date": "2019-05-12"}\n\nx\n',
  });
  assert.equal(
    written.get('posts/a.md'),
    '+++\ntitle = "Hello you all"\ndate = 2019-05-12\n+++\n\n{{< x >}}\n\n## Hello **you** all\n',
  );
  assert.equal(
    written.get('posts/b.vi.md'),
    '+++\r\ntitle = "B"\r\ndate = 2019-05-12\r\nslug = "/vi/posts/bê/"\r\nlang = "vi"\r\n+++\r\n\r\nx\r\n',
  );
  assert.equal(
    written.get('posts/c.vi.md'),
    '{"lang": "vi","title": "C", "slug": "/vi/posts/xê/", "date": "2019-05-12"}\n\nx\n',
  );
  assert.ok(odd.includes('posts/a.md: it had no title; the first words stand there now'), odd.join('\n'));
});
