import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attribute, find, hrefs } from './html.ts';
import { blogs, odd, sample, type Site } from './site.ts';
import { addressOf, diskOf, isPublished, writtenIn } from './written.ts';

const built = [
  { name: 'sample', blog: blogs.sample, open: sample },
  { name: 'odd', blog: blogs.odd, open: odd },
];

/** The decoded path of an address of the blog, without the first slash. */
const pathOf = (address: string): string => decodeURI(new URL(address, 'https://x.example').pathname).slice(1);

const pageOf = ({ pages }: Site, file: string) => pages.get(file) ?? assert.fail(`There is no ${file}.`);

/** What runs code, and so does not leave the blog. */
const active = /<(?:script|style)\b|\bon[a-z]+=|javascript:/i;

/** Asserts that all lines without anything active are in a cleaned copy, in their order; `<` of words may be escaped. */
const keepsPassiveLines = (copy: string, body: string, file: string): void => {
  const plain = copy.replaceAll('&lt;', '<');
  let at = 0;
  for (const line of body.split('\n')) {
    if (active.test(line)) continue;
    const found = plain.indexOf(line, at);
    assert.ok(found >= 0, `${file} keeps “${line}”`);
    at = found + line.length;
  }
};

for (const { name, blog, open } of built) {
  test(`each text of the ${name} blog links to its Markdown, which is the source of its author`, async () => {
    const site = await open();
    const copies = new Set<string>();
    for (const text of (await writtenIn(blog)).filter(isPublished)) {
      const page = pageOf(site, diskOf(addressOf(text)));
      const link = find(page, 'link').find((element) => attribute(element, 'type') === 'text/markdown');
      const file = pathOf(attribute(link, 'href') ?? '');
      assert.ok(site.files.includes(file), `${text.file} has its Markdown at ${file}`);
      assert.ok(!copies.has(file), file);
      copies.add(file);
      const copy = await site.read(file);
      const body = text.body.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').trim();
      const copied = copy.replace(/^---\n[\s\S]*?\n---\n/, '').trim();
      if (active.test(body)) keepsPassiveLines(copied, body, text.file);
      else assert.equal(copied, body, text.file);
    }
  });

  test(`every list of the ${name} blog links to its feed`, async () => {
    const site = await open();
    const lists = site.files.filter((file) => /^(?:tag|category|series|author|vi|en)\b.*\/rss\.xml$/.test(file));
    assert.ok(lists.length > 0);
    for (const feed of lists) {
      const page = site.pages.get(feed.replace(/rss\.xml$/, 'index.html'));
      // A feed at an old address has no page.
      if (!page) continue;
      const named = find(page, 'link').map((element) => pathOf(attribute(element, 'href') ?? ''));
      assert.ok(named.includes(feed), feed);
    }
  });

  test(`links in posts.json and llms.txt of the ${name} blog have targets`, async () => {
    const site = await open();
    const { posts } = JSON.parse(await site.read('posts.json')) as { posts: { url: string; markdown: string }[] };
    assert.ok(posts.length > 0);
    for (const { url, markdown } of posts) {
      assert.ok(site.pages.has(diskOf(`/${pathOf(url)}`)), url);
      assert.ok(site.files.includes(pathOf(markdown)), markdown);
    }
    for (const list of ['llms.txt', 'vi/llms.txt', 'en/llms.txt']) {
      const links = [...(await site.read(list)).matchAll(/\]\((https:[^)]+)\)/g)].map(([, href = '']) => pathOf(href));
      assert.ok(links.length > 0, list);
      for (const link of links) assert.ok(site.files.includes(link), `${list}: ${link}`);
    }
  });
}

/** Judged by hand: a post, a post that must be related to it, and a post that must not. Parts of addresses. */
const judged = [
  ['2024/03/sqlite-khoa-va-wal.html', 'what-a-random-key-costs', 'loi-hua'],
  ['2024/05/sqlite-sao-luu.html', 'what-a-random-key-costs', 'loi-hua'],
  ['2012/11', 'what-a-random-key-costs', 'flock'],
  ['tcvn3', 'chong-dau', 'c-plus-plus'],
  ['event-loop', 'what-a-random-key-costs', 'loi-hua'],
  ['chong-dau', 'tcvn3', 'flock'],
  ['flock', 'sqlite-sao-luu', 'random-key'],
  ['csv-into-postgresql', 'random-key', 'flock'],
  ['explain-query-plan', 'random-key', 'loi-hua'],
] as const;

test('related posts are similar', async () => {
  const { pages } = await sample();
  for (const [of, near, far] of judged) {
    const [file, page] = [...pages].find(([name, page]) => name.includes(of) && find(page, 'article')[0]) ?? [];
    if (!file || !page) assert.fail(`There is no post ${of}.`);
    const [related] = find(page, '.post-links');
    const links = related ? hrefs(related) : [];
    assert.ok(
      links.some((href) => href.includes(near)),
      `${file} is related to ${near}: ${links.join(' ')}`,
    );
    assert.ok(!links.some((href) => href.includes(far)), `${file} is not related to ${far}: ${links.join(' ')}`);
  }
});
