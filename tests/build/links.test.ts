import assert from 'node:assert/strict';
import { posix } from 'node:path';
import { test } from 'node:test';
import { attribute, find, hrefs, linked, meta, type Node } from './html.ts';
import { odd, sample, site, type Site } from './site.ts';

const built = [
  { name: 'sample', root: 'https://muc.example/', open: sample },
  {
    name: 'sample below a sub-path',
    root: 'https://example.org/sub/',
    open: () => site('below', { env: { SITE_URL: 'https://example.org/sub/' } }),
  },
  { name: 'odd', root: 'https://odd.example/', open: odd },
];

/** All addresses that a page loads or links to. */
const addresses = (page: Node): string[] =>
  [
    ...hrefs(page),
    ...find(page, 'link').flatMap((link) => attribute(link, 'href') ?? []),
    ...find(page, 'img', 'script', 'source').flatMap((element) => [
      ...(attribute(element, 'src') ?? '').split(/\s*,\s*(?=\/)/),
      ...(attribute(element, 'srcset') ?? '').split(/,\s+/).map((part) => part.replace(/\s.*$/, '')),
    ]),
    ...meta(page, 'og:image'),
  ].filter((address) => address !== '');

/** The broken links of all pages of a site. */
const deadLinks = ({ files, pages, stubs }: Site, root: string): string[] => {
  const known = new Set(files);
  const idsOf = new Map(
    [...pages].map(([file, page]) => [
      file,
      new Set(find(page, '[id]', 'a').flatMap((element) => [attribute(element, 'id'), attribute(element, 'name')])),
    ]),
  );
  const sources = [
    ...[...pages].map(([file, page]) => [file, addresses(page)] as const),
    ...[...stubs].map(([file, target]) => [file, [target]] as const),
  ];
  return sources.flatMap(([file, addresses]) => {
    const here = new URL(file.replace(/(?<=^|\/)index\.html$/, ''), root);
    return addresses.flatMap((address) => {
      const url = new URL(address, here);
      if (!url.href.startsWith(root)) return url.host === here.host ? [`${file} → ${address} leaves the blog`] : [];
      const path = decodeURIComponent(url.pathname.slice(new URL(root).pathname.length));
      const target = [path, posix.join(path, 'index.html')].find((candidate) => known.has(candidate));
      if (target === undefined) return [`${file} → ${address}`];
      const fragment = decodeURIComponent(url.hash.slice(1));
      return fragment === '' || idsOf.get(target)?.has(fragment) ? [] : [`${file} → ${address}`];
    });
  });
};

for (const { name, root, open } of built)
  test(`every link, image and fragment of ${name} has a target`, async () => {
    assert.deepEqual(deadLinks(await open(), root), []);
  });

/** Text of a link in the source, and its rendered address. */
const links = [
  ['https', '/2013/05/no-extension'],
  ['http', '/2017/03/headings.html#chi-ti%E1%BA%BFt'],
  ['no scheme', '/2013/06/readme.md'],
  ['old host', '/2015/04/front-matter.html'],
  ['alias', '/2018/05/aliases.html'],
  ['relative', '/2017/06/links.html'],
  ['a tag', '/tag/cpp/'],
  ['a file', '/notes.txt'],
  ['another blog', 'http://oddities.blogspot.example/2001/01/never-moved.html'],
  ['outside', 'https://example.org/a?b=c&d=e#f'],
  ['runs code', undefined],
  ['runs code too', undefined],
  ['mail', 'mailto:an@odd.example'],
] as const;

test('internal links are resolved, and external links have rel=external', async () => {
  const { pages } = await odd();
  const anchors = find(find(pages.get('2017/06/links.html') ?? assert.fail(), '.prose')[0] ?? assert.fail(), 'a');
  for (const [index, [text, href]] of links.entries()) assert.equal(attribute(anchors[index], 'href'), href, text);
  assert.match(attribute(anchors[9], 'rel') ?? '', /external/);
  assert.equal(attribute(anchors[0], 'rel'), undefined);
});

test('no page loads anything from other sites', async () => {
  for (const open of [sample, odd]) {
    const { pages } = await open();
    for (const [file, page] of pages) {
      assert.deepEqual(find(page, 'iframe', 'object', 'embed'), [], file);
      assert.deepEqual(
        find(page, 'script').filter((script) => attribute(script, 'src')?.includes('//')),
        [],
        file,
      );
      for (const rel of ['stylesheet', 'preload', 'preconnect', 'dns-prefetch'])
        assert.deepEqual(
          linked(page, rel).filter((href) => /^(?:https?:)?\/\//.test(href)),
          [],
          file,
        );
      const handlers = find(page, 'body').flatMap((body) => find(body, '[onclick]', '[onload]', '[onerror]'));
      assert.deepEqual(handlers, [], file);
    }
  }
});
