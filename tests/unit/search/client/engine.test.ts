import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSearch, type Pagefind } from '#search/client/engine.ts';

/**
 * An index that answers each query as told, and writes down what it was asked; `!` stands before exact spelling.
 * @param says what texts hold, where it is not what they are found by
 */
const anIndex = (answers: Readonly<Record<string, string>>, says: Readonly<Record<string, string>> = {}) => {
  const asked: string[] = [];
  let exact = false;
  const fragment = (id: string) => {
    const queries = Object.keys(answers).filter((query) => answers[query]?.includes(id));
    return { url: `/${id}/`, excerpt: '', content: says[id] ?? queries.join(' '), meta: { title: id } };
  };
  const pagefind: Pagefind = {
    options: async ({ exactDiacritics }) => void (exact = exactDiacritics === true),
    preload: async () => undefined,
    filters: async () => ({}),
    search: async (query) => {
      const key = `${exact ? '!' : ''}${query ?? ''}`;
      asked.push(key);
      await new Promise((resolve) => setTimeout(resolve, 1));
      return { results: [...(answers[key] ?? '')].map((id) => ({ id, data: async () => fragment(id) })), filters: {} };
    },
  };
  return { asked, search: createSearch(pagefind) };
};

const found = async (search: ReturnType<typeof createSearch>, typed: string): Promise<string> => {
  const answer = await search.search(typed, {});
  return ((await answer?.load(0, 10)) ?? []).map(({ title }) => title).join('');
};

test('what holds the words with their marks comes first, then the phrase, then the rest', async () => {
  const { search } = anIndex({ 'học máy': 'abcd', '"học máy"': 'cd', '!"học máy"': 'd' });
  assert.equal(await found(search, 'Học máy'), 'dcab');
});

test('Telex is tried only where the words as typed stand nowhere beside each other', async () => {
  const telex = anIndex({ 'hojc mays': 'z', 'học máy': 'a', '"học máy"': 'a' });
  assert.equal(await found(telex.search, 'hojc mays'), 'a');
  const english = anIndex({ 'rust docs': 'ab', '"rust docs"': 'a' });
  assert.equal(await found(english.search, 'rust docs'), 'ab');
  assert.deepEqual(english.asked, ['rust docs', '"rust docs"']);
  const nothing = anIndex({});
  assert.equal(await found(nothing.search, 'hojc'), '');
  assert.equal((await nothing.search.search('hojc', {}))?.query, 'hojc');
});

test('an unfinished last word leaves the phrase before it its weight', async () => {
  const { search } = anIndex({ 'tri tue nh': 'ab', '"tri tue"': 'b' });
  assert.equal(await found(search, 'tri tue nh'), 'ba');
});

test('where nothing holds all words, what holds most of them together answers, and says so', async () => {
  const { search } = anIndex({ '': 'abcdefgh', '"git"': 'abcde', '"clone"': 'bc', '"lôi"': 'cb', '"git clone"': 'c' });
  assert.equal(await found(search, 'git clone lôi'), 'cb');
  assert.equal((await search.search('git clone lôi', {}))?.hasAllWords, false);
});

test('a text that lacks the word that matters is no answer', async () => {
  const { search } = anIndex({ '': 'abcdefgh', '"cài"': 'abcdef', '"docker"': '' });
  assert.equal(await found(search, 'cài docker'), '');
});

test('a text that only begins like the word is no answer, though the index gives it', async () => {
  const { search } = anIndex({ zzzqqq: 'a', zal: 'b' }, { a: 'z', b: 'Zalo' });
  assert.equal(await found(search, 'zal'), 'b');
  assert.equal(await found(search, 'zzzqqq'), '');
});

test('both customs of writing a tone are found', async () => {
  const { search } = anIndex({ 'mã hoá': 'abc', '"mã hoá"': 'bc', '!"mã hoá"': 'b', '!"mã hóa"': 'c' });
  assert.equal(await found(search, 'mã hoá'), 'bca');
});

test('questions wait for each other, since exact spelling is a switch of the whole index', async () => {
  const { asked, search } = anIndex({ bạn: 'a', '!bạn': 'a', ban: 'b' });
  await Promise.all([search.search('bạn', {}), search.search('ban', {})]);
  assert.deepEqual(asked, ['bạn', '!bạn', 'ban']);
});

test('a question without words is none', async () => {
  const { asked, search } = anIndex({});
  assert.equal(await search.search(' … ', {}), undefined);
  assert.deepEqual(asked, []);
});
