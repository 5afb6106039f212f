import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSearch } from '#search/client/engine.ts';
import type { Pagefind } from '#search/client/pagefind.ts';

/**
 * A fake index with fixed results, which records its queries. A query with exact diacritics begins with `!`.
 * @param answers ids of the results, one letter each, by query
 * @param contents of texts, by id; the default is the queries that find the text
 * @param words the list of words of the index, if it has one
 * @param rows the list of its texts
 */
const anIndex = (
  answers: Readonly<Record<string, string>>,
  contents: Readonly<Record<string, string>> = {},
  words?: string,
  rows: readonly (readonly string[])[] = [],
) => {
  const queries: string[] = [];
  const preloaded: string[] = [];
  const loaded: string[] = [];
  let exact = false;
  const fragment = (id: string) => {
    const matching = Object.keys(answers).filter((query) => answers[query]?.includes(id));
    return { url: `/${id}/`, excerpt: '', content: contents[id] ?? matching.join(' '), meta: { title: id } };
  };
  const pagefind: Pagefind = {
    init: async () => undefined,
    options: async ({ exactDiacritics }) => void (exact = exactDiacritics === true),
    preload: async (word) => void preloaded.push(word),
    filters: async () => ({}),
    search: async (query) => {
      const key = `${exact ? '!' : ''}${query ?? ''}`;
      queries.push(key);
      await new Promise((resolve) => setTimeout(resolve, 1));
      return {
        results: [...(answers[key] ?? '')].map((id) => ({ id, data: async () => (loaded.push(id), fragment(id)) })),
        filters: {},
      };
    },
  };
  return {
    queries,
    preloaded,
    loaded,
    search: createSearch(pagefind, {
      ...(words === undefined ? {} : { words: async () => words }),
      texts: async () => JSON.stringify(rows),
      root: '/blog',
    }),
  };
};

const found = async (search: ReturnType<typeof createSearch>, typed: string): Promise<string> => {
  const answer = await search.search(typed, {});
  return ((await answer?.load(0, 10)) ?? []).map(({ title }) => title).join('');
};

test('texts with exact diacritics come first, then texts with the phrase, then the rest', async () => {
  const { search } = anIndex({ 'học máy': 'abcd', '"học máy"': 'cd', '!"học máy"': 'd' });
  assert.equal(await found(search, 'Học máy'), 'dcab');
});

test('Telex is tried only when no text has the words as typed next to each other', async () => {
  const telex = anIndex({ 'hojc mays': 'z', 'học máy': 'a', '"học máy"': 'a' });
  assert.equal(await found(telex.search, 'hojc mays'), 'a');
  const english = anIndex({ 'rust docs': 'abcd', '"rust docs"': 'abc' });
  assert.equal(await found(english.search, 'rust docs'), 'abcd');
  assert.deepEqual(english.queries, ['rust docs', '"rust docs"']);
  const nothing = anIndex({});
  assert.equal(await found(nothing.search, 'hojc'), '');
  assert.equal((await nothing.search.search('hojc', {}))?.query, 'hojc');
});

test('as Telex, only words are decoded that the index does not have', async () => {
  const answers = { 'nodejs là gì': 'a', '"nodejs là gì"': 'a' };
  const { search } = anIndex(answers, {}, 'nodejs la gi');
  const answer = await search.search('nodejs laf gif', {});
  assert.deepEqual([answer?.query, answer?.count], ['nodejs là gì', 1]);
});

test('a word that the index has is Telex too, if another is and more texts have what it stands for', async () => {
  const answers = { 'rust là gì': 'a', '"rust là gì"': 'a', 'docker gif': 'b' };
  const { search } = anIndex(answers, {}, 'gif rut\ndocker rust\nla gi');
  assert.equal((await search.search('rust laf gif', {}))?.query, 'rust là gì');
  assert.equal((await search.search('docker gif', {}))?.query, 'docker gif');
});

test('a word before the last is misspelt if it only begins one of the index', async () => {
  const answers = { 'quang cao online': 'a', '"quang cao online"': 'a' };
  const { search } = anIndex(answers, {}, 'coalesce quang cao online');
  assert.equal((await search.search('quang coa online', {}))?.query, 'quang cao online');
  assert.equal((await search.search('coa', {}))?.query, 'coa', 'the last word may be incomplete');
});

test('a last word that completes nothing is misspelt too', async () => {
  const answers = { 'quang cao': 'a', '"quang cao"': 'a' };
  const { search } = anIndex(answers, {}, 'coalesce quang cao');
  assert.equal((await search.search('quang coa', {}))?.query, 'quang cao');
});

test('with the titles at hand, results show before their texts load', async () => {
  const row = (id: string) => [id, `/${id}/`, `Title ${id}`, '', '2024-05-26', 'Notes', 'en'];
  const { search, loaded } = anIndex({ docker: 'ab' }, {}, 'docker', [row('a'), row('b')]);
  await Promise.all([search.words(), search.texts()]);
  const answer = await search.search('docker', {});
  assert.deepEqual(answer?.preview[0], {
    url: '/blog/a/',
    title: 'Title a',
    date: '2024-05-26',
    category: 'Notes',
    lang: 'en',
    excerpt: '',
  });
  assert.deepEqual(loaded, []);
  assert.equal((await answer?.load(0, 10))?.length, 2);
});

test('without the title of one of the first results, all wait for their texts', async () => {
  const { search } = anIndex({ docker: 'ab' }, {}, 'docker', [['a', '/a/', 'A', '', '', '', 'en']]);
  await search.texts();
  assert.deepEqual((await search.search('docker', {}))?.preview, []);
});

test('the titles of texts show a better order of results: words of the title come first', async () => {
  const row = (id: string, title: string, tags: string) => [id, `/${id}/`, title, tags, '', '', 'en'];
  const rows = [row('a', 'Notes', ''), row('b', 'Notes', 'docker'), row('c', 'Why Docker', '')];
  const { search } = anIndex({ docker: 'abc' }, {}, 'docker', rows);
  await search.texts();
  assert.deepEqual(
    (await search.search('docker', {}))?.preview.map(({ url }) => url),
    ['/blog/c/', '/blog/b/', '/blog/a/'],
  );
});

test('a misspelt word is replaced by the nearest one of the index, unless the reader insists on it', async () => {
  const answers = { 'kubernetes là gì': 'a', '"kubernetes là gì"': 'a' };
  const { search } = anIndex(answers, {}, 'kubernetes la gi cubes');
  const answer = await search.search('kubernets là gì', {});
  assert.deepEqual([answer?.query, answer?.isCorrected, answer?.count], ['kubernetes là gì', true, 1]);
  const literal = await search.search('kubernets là gì', {}, { isLiteral: true });
  assert.deepEqual([literal?.query, literal?.isCorrected, literal?.count], ['kubernets là gì', false, 0]);
});

test('with the list of words at hand, what is meant loads while a reader types, and no guess is loaded', async () => {
  const answers = { kubernets: 'x', kubernetes: 'a' };
  const contents = { x: 'kubernetz', a: 'kubernetes' };
  const { search, preloaded, loaded } = anIndex(answers, contents, 'kubernetes cubes');
  await search.words();
  await search.preload('kubernets');
  assert.deepEqual(preloaded, ['kubernetes', 'kubernetes\u{10ffff}']);
  assert.equal(await found(search, 'kubernets'), 'a');
  assert.ok(!loaded.includes('x'));
  assert.ok(!preloaded.some((word) => word.startsWith('kubernets')));
  await search.preload('kubern');
  assert.deepEqual(preloaded.slice(-2), ['kubern', 'kubern\u{10ffff}'], 'the beginning of a word is right');
});

test('a search that a newer one replaces loads no text', async () => {
  const { search, loaded } = anIndex({ do: 'xyz', docker: 'a' });
  const controller = new AbortController();
  const old = search.search('do', {}, { signal: controller.signal });
  const latest = found(search, 'docker');
  controller.abort();
  await assert.rejects(old, { name: 'AbortError' });
  assert.equal(await latest, 'a');
  assert.deepEqual([...new Set(loaded)], ['a']);
});

test('with an incomplete last word, texts with the phrase before it come first', async () => {
  const { search } = anIndex({ 'tri tue nh': 'ab', '"tri tue"': 'b' });
  assert.equal(await found(search, 'tri tue nh'), 'ba');
});

test('when no text has all words, texts with most of them are found, and hasAllWords is false', async () => {
  const { search } = anIndex({ '': 'abcdefgh', '"git"': 'abcde', '"clone"': 'bc', '"lôi"': 'cb', '"git clone"': 'c' });
  assert.equal(await found(search, 'git clone lôi'), 'cb');
  assert.equal((await search.search('git clone lôi', {}))?.hasAllWords, false);
});

test('common words that no text has together with the rare one are no reason to find nothing', async () => {
  const common = 'abcdef';
  const { search } = anIndex({ '': `${common}z`, '"tại"': common, '"sao"': common, '"clickhouse"': 'z' });
  assert.equal(await found(search, 'tại sao clickhouse'), 'z');
});

test('a text without the rarest word is not found', async () => {
  const { search } = anIndex({ '': 'abcdefgh', '"cài"': 'abcdef', '"docker"': '' });
  assert.equal(await found(search, 'cài docker'), '');
});

test('a text with a word that only shares the first letters is not found, although Pagefind returns it', async () => {
  const { search } = anIndex({ zzzqqq: 'a', zal: 'b' }, { a: 'z', b: 'Zalo' });
  assert.equal(await found(search, 'zal'), 'b');
  assert.equal(await found(search, 'zzzqqq'), '');
});

test('both placements of tone marks are found', async () => {
  const { search } = anIndex({ 'mã hoá': 'abc', '"mã hoá"': 'bc', '!"mã hoá"': 'b', '!"mã hóa"': 'c' });
  assert.equal(await found(search, 'mã hoá'), 'bca');
});

test('queries run one after another, since exact diacritics are an option of the whole index', async () => {
  const { queries, search } = anIndex({ bạn: 'a', '!bạn': 'a', ban: 'b' });
  await Promise.all([search.search('bạn', {}), search.search('ban', {})]);
  assert.deepEqual(queries, ['bạn', '!bạn', 'ban']);
});

test('a query without words has no answer', async () => {
  const { queries, search } = anIndex({});
  assert.equal(await search.search(' … ', {}), undefined);
  assert.deepEqual(queries, []);
});

test('while a reader types, the parts of the index with the words load, and nothing is searched', async () => {
  const loaded: string[] = [];
  const search = createSearch({
    init: async () => undefined,
    options: async () => undefined,
    preload: async (word) => void loaded.push(word),
    filters: async () => ({}),
    search: async () => assert.fail('searched'),
  });
  await search.preload('sao lưu');
  await search.preload(' … ');
  assert.deepEqual(loaded, ['sao lưu', 'lưu\u{10ffff}']);
});

test('the texts that are shown first load at once, without waiting for the first of them', async () => {
  const asked: string[] = [];
  let release = (): void => undefined;
  const first = new Promise<void>((resolve) => (release = resolve));
  const result = (id: string) => ({
    id,
    data: async () => {
      asked.push(id);
      if (id === 'a') await first;
      return { url: `/${id}/`, excerpt: '', content: 'sqlite', meta: { title: id } };
    },
  });
  const search = createSearch({
    init: async () => undefined,
    options: async () => undefined,
    preload: async () => undefined,
    filters: async () => ({}),
    search: async () => ({ results: [...'abc'].map(result), filters: {} }),
  });
  const answer = search.search('sqlite', {});
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual([...new Set(asked)], ['a', 'b', 'c']);
  release();
  assert.equal((await answer)?.count, 3);
});
