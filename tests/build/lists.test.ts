import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attribute, find, type Node } from './html.ts';
import { blogs, odd, sample, type Site } from './site.ts';
import { addressOf, diskOf, isPage, isPublished, writtenIn, type Written } from './written.ts';

const built = [
  { name: 'sample', blog: blogs.sample, open: sample },
  { name: 'odd', blog: blogs.odd, open: odd },
];

const postsOf = async (blog: string): Promise<Written[]> =>
  (await writtenIn(blog)).filter((text) => isPublished(text) && !isPage(text));

const main = ({ pages }: Site, file: string): Node => {
  const page = pages.get(file) ?? assert.fail(`There is no ${file}.`);
  return find(page, 'main')[0] ?? page;
};

/** All pages of a list. */
const listed = (site: Site, list: string): Node[] => {
  const parts = [...site.pages.keys()].filter(
    (file) => file === `${list}index.html` || file.startsWith(`${list}page/`),
  );
  const number = (file: string) => Number(/page\/(\d+)\//.exec(file)?.[1] ?? 1);
  return parts.sort((a, b) => number(a) - number(b)).map((file) => main(site, file));
};

/** Links that all readers get: a cover repeats the link of the title beside it for those who point at it. */
const linksOf = (node: Node) => find(node, 'a').filter((link) => attribute(link, 'aria-hidden') !== 'true');

const hrefs = (node: Node): string[] => linksOf(node).flatMap((link) => attribute(link, 'href') ?? []);

const times = (nodes: readonly Node[], text: string): number =>
  nodes.flatMap(hrefs).filter((href) => href === text).length;

for (const { name, blog, open } of built) {
  test(`each post of the ${name} blog is once in each of its lists`, async () => {
    const site = await open();
    for (const text of await postsOf(blog)) {
      const url = encodeURI(addressOf(text));
      const [year = '', month = ''] = (
        attribute(find(main(site, diskOf(addressOf(text))), 'time')[0], 'datetime') ?? ''
      ).split('-');
      for (const list of ['archive/', `${year}/`, `${year}/${month}/`])
        assert.equal(times([main(site, `${list}index.html`)], url), 1, `${url} in /${list}`);
      const page = main(site, diskOf(addressOf(text)));
      const body = find(page, '.prose').flatMap(hrefs);
      const outsideBody = hrefs(page)
        .filter((href) => !body.includes(href))
        .map(decodeURI);
      const terms = [...new Set(outsideBody.filter((href) => /^\/(?:tag|category)\/./.test(href)))];
      const tags = text.fields['tags'];
      if (Array.isArray(tags) && tags.length > 0)
        assert.ok(
          terms.some((term) => term.startsWith('/tag/')),
          `${url} has tags`,
        );
      if (text.fields['category'])
        assert.ok(
          terms.some((term) => term.startsWith('/category/')),
          `${url} has a category`,
        );
      for (const term of terms) assert.equal(times(listed(site, term.slice(1)), url), 1, `${url} in ${term}`);
    }
  });

  test(`the home page of the ${name} blog and its later pages have every post`, async () => {
    const site = await open();
    const links = new Set(listed(site, '').flatMap(hrefs));
    for (const text of await postsOf(blog)) assert.ok(links.has(encodeURI(addressOf(text))), text.file);
  });

  test(`every list of the ${name} blog is sorted from new to old, across its pages`, async () => {
    const site = await open();
    const lists = [...site.pages.keys()]
      .filter((file) => file.endsWith('index.html') && !file.includes('/page/') && !file.startsWith('series/'))
      .map((file) => file.replace(/index\.html$/, ''));
    for (const list of lists) {
      // The home page begins with pinned posts.
      const days = listed(site, list).flatMap((part) =>
        find(part, 'ol')
          .slice(list === '' ? -1 : 0)
          .flatMap((ol) => find(ol, 'time').map((time) => attribute(time, 'datetime')?.slice(0, 10) ?? '')),
      );
      assert.deepEqual(days, days.toSorted().toReversed(), `/${list}`);
    }
  });

  test(`links to posts of the ${name} blog have the language of the post`, async () => {
    const { pages } = await open();
    const langs = new Map([...pages].map(([file, page]) => [file, attribute(find(page, 'html')[0], 'lang')]));
    const texts = new Map((await postsOf(blog)).map((text) => [encodeURI(addressOf(text)), diskOf(addressOf(text))]));
    for (const [file, page] of pages)
      for (const link of linksOf(main({ pages } as Site, file))) {
        const target = texts.get(attribute(link, 'href') ?? '');
        const inBody = find(page, '.prose').some((body) => find(body, 'a').includes(link));
        if (target === undefined || inBody) continue;
        let node: Node | null = find(link, '[lang]')[0] ?? link;
        while (node && !('tagName' in node && attribute(node, 'lang') !== undefined))
          node = 'parentNode' in node ? node.parentNode : null;
        const lang = node && 'tagName' in node ? attribute(node, 'lang') : undefined;
        assert.equal(lang, langs.get(target), `${file} links to ${target}`);
      }
  });
}

test('posts with the same date are in the same order in all lists', async () => {
  const site = await odd();
  const twins = ['/2018/01/ban-tieng-viet.html', '/2018/01/english-version.html'];
  for (const list of ['', '2018/', '2018/01/', 'archive/', 'category/relations/'])
    assert.deepEqual(
      listed(site, list)
        .flatMap(hrefs)
        .filter((href) => twins.includes(href)),
      twins,
      `/${list}`,
    );
});
