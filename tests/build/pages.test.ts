import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attribute, elements, find, hrefs, jsonLd, lineOf, linked, meta, textOf } from './html.ts';
import { odd, sample, site, type Site } from './site.ts';

const below = () => site('below', { env: { SITE_URL: 'https://example.org/sub/' } });

const built = [
  { name: 'sample', root: 'https://muc.example', open: sample },
  { name: 'sample below a sub-path', root: 'https://example.org/sub', open: below },
  { name: 'odd', root: 'https://odd.example', open: odd },
] as const;

/** The address of a file of the output. */
const addressOfFile = (file: string): string => `/${file.replace(/(?<=^|\/)index\.html$/, '')}`;

/** Pages with a canonical address of the author, or with an address without a slash at the end. */
const canonicals = new Map([
  ['2018/07/canonical.html', 'https://example.org/the-original'],
  ['2013/05/no-extension/index.html', 'https://odd.example/2013/05/no-extension'],
  ['2013/05/airflow-2.0.1/index.html', 'https://odd.example/2013/05/airflow-2.0.1'],
  ['2013/06/readme.md/index.html', 'https://odd.example/2013/06/readme.md'],
]);

const everyPage = async (
  { pages }: Site,
  look: (page: NonNullable<ReturnType<typeof pages.get>>, file: string) => void,
) => pages.forEach(look);

for (const { name, root, open } of built) {
  test(`each id is once on each page of ${name}, and each link within the page leads to one`, async () => {
    await everyPage(await open(), (page, file) => {
      const ids = elements(page).flatMap((element) => attribute(element, 'id') ?? []);
      assert.deepEqual(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        [],
        file,
      );
      const names = find(page, 'a').flatMap((link) => attribute(link, 'name') ?? []);
      for (const href of hrefs(page).filter((href) => /^#./.test(href) && href !== '#nowhere'))
        assert.ok([...ids, ...names].includes(decodeURIComponent(href.slice(1))), `${file}: ${href}`);
    });
  });

  test(`each page of ${name} has title, description, canonical address, Open Graph, feed and JSON-LD`, async () => {
    await everyPage(await open(), (page, file) => {
      const [html] = find(page, 'html');
      assert.match(attribute(html, 'lang') ?? '', /^(?:vi|en)$/, file);
      const [title, ...titles] = find(page, 'title').filter(({ parentNode }) => parentNode?.nodeName === 'head');
      assert.ok(lineOf(title) !== '' && titles.length === 0, `${file}: one title`);
      assert.equal(find(page, 'h1').length, 1, `${file}: one h1`);
      assert.notEqual(lineOf(find(page, 'h1')[0]), '', `${file}: an empty h1`);
      assert.deepEqual(
        meta(page, 'description').map((text) => text !== ''),
        [true],
        `${file}: one description`,
      );
      const canonical = canonicals.get(file) ?? encodeURI(root + addressOfFile(file));
      assert.deepEqual(linked(page, 'canonical'), [canonical], file);
      assert.deepEqual(meta(page, 'og:url'), [canonical], file);
      for (const property of ['og:title', 'og:description', 'og:type', 'og:site_name', 'og:locale', 'twitter:card'])
        assert.equal(meta(page, property).filter((text) => text !== '').length, 1, `${file}: ${property}`);
      assert.deepEqual(
        find(page, 'link')
          .flatMap((link) => (attribute(link, 'type') === 'application/rss+xml' ? attribute(link, 'href') : []))
          .slice(0, 1),
        [`${root}/rss.xml`],
        `${file}: the feed`,
      );
      for (const thing of jsonLd(page)) assert.equal(thing['@context'], 'https://schema.org', file);
      assert.ok(jsonLd(page).length > 0, `${file}: JSON-LD`);
    });
  });

  test(`no page of ${name} has a duplicate id, a skipped heading level or a broken value`, async () => {
    await everyPage(await open(), (page, file) => {
      const ids = find(page, '[id]').map((element) => attribute(element, 'id'));
      assert.deepEqual(
        ids.filter((id, index) => ids.indexOf(id) !== index),
        [],
        `${file}: ids`,
      );
      const bodies = new Set(find(page, '.prose').flatMap(elements));
      const levels = find(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')
        .filter((heading) => !bodies.has(heading))
        .map(({ tagName }) => Number(tagName[1]));
      levels.forEach((level, index) =>
        assert.ok(level <= (levels[index - 1] ?? 0) + 1, `${file}: headings go ${levels.join(' ')}`),
      );
      const code = find(page, 'pre').flatMap(elements);
      assert.deepEqual(
        code.filter((element) => attribute(element, 'style') !== undefined),
        [],
        `${file}: inline styles in code`,
      );
      const attributes = elements(page).flatMap(({ attrs }) => attrs.map(({ value }) => value));
      for (const text of [textOf(find(page, 'main')[0]), ...attributes])
        assert.doesNotMatch(text, /\[object \w+\]|\bNaN\b|Invalid Date|^undefined$|&amp;lt;/, file);
    });
  });
}
