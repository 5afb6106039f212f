import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paginate } from '#blog/pagination.ts';
import { termsOf, type Taxonomy } from '#blog/post-list.ts';
import type { SiteSettings } from '#config/site.ts';
import { termView } from '#views/term-view.ts';
import { aContext } from './samples.ts';

const at = (day: number) => new Date(`2016-02-0${day}`);
const texts = [
  { slug: '/1.html', date: at(1), tags: ['SQL', 'Redis'], category: 'Web', author: 'An' },
  { slug: '/2.html', date: at(2), tags: ['SQL', 'Databases'], category: 'Web' },
  { slug: '/3.html', date: at(3), tags: ['SQL', 'Redis', 'Databases'], category: 'Đời sống' },
];

const note = (description: string, parent?: string) => ({ description, parent });
const termNotes = {
  tags: { sql: note('A language.', 'databases'), databases: note(''), redis: note('', 'databases') },
  categories: { web: note('Of the web.') },
  series: {},
};

/** One page of a term, by its slug. */
const viewOf = (taxonomy: Taxonomy, slug: string, page = 1, settings: Partial<SiteSettings> = {}) => {
  const context = aContext(texts, { settings, termNotes });
  const term = termsOf(context.blog, taxonomy).find((one) => one.slug === slug) ?? assert.fail(`no ${slug}`);
  const part = paginate(term.posts, context.site.postsPerPage)[page - 1] ?? assert.fail('no such page');
  return termView(taxonomy, term, part, context);
};

test('a term has its posts, its feed and what its owner says of it', () => {
  const { heading, description, posts, layout } = viewOf('tag', 'sql');
  assert.deepEqual([heading, description], ['SQL', 'A language.']);
  assert.deepEqual(
    posts.map(({ url }) => url),
    ['/3.html', '/2.html', '/1.html'],
  );
  assert.equal(layout.head.description, 'A language.');
  assert.ok(JSON.stringify(layout.head).includes('/tag/sql/rss.xml'));
});

test('search engines get a description of a term that its owner says nothing of', () => {
  const { description, layout } = viewOf('tag', 'redis');
  assert.equal(description, '');
  assert.match(layout.head.description, /Redis.*2/);
});

test('a tag and a category of one name are described apart', () => {
  assert.equal(viewOf('category', 'web').description, 'Of the web.');
  assert.equal(viewOf('author', 'an').description, '');
});

test('a term leads to what it is a part of, and to its own parts', () => {
  const relatedTerms = (slug: string) =>
    viewOf('tag', slug).relatedTerms.map(({ links }) => links.map(({ url }) => url));
  assert.deepEqual(relatedTerms('sql')[0], ['/tag/databases/']);
  assert.deepEqual(relatedTerms('databases')[0]?.toSorted(), ['/tag/redis/', '/tag/sql/']);
});

test('a category does not lead to tags', () => assert.deepEqual(viewOf('category', 'web').relatedTerms, []));

test('the page of a category does not name it again on each post; that of a tag names it', () => {
  assert.deepEqual(
    viewOf('category', 'web').posts.map(({ category }) => category),
    [undefined, undefined],
  );
  assert.deepEqual(
    viewOf('tag', 'redis').posts.map(({ category }) => category?.url),
    ['/category/doi-song/', '/category/web/'],
  );
});

test('a later page says which one it is, and stands under an address of its own', () => {
  const { layout, posts, pagination } = viewOf('tag', 'sql', 2, { postsPerPage: 2 });
  assert.match(layout.head.documentTitle, /2\/2/);
  assert.equal(layout.head.canonical, 'https://blog.example/tag/sql/page/2/');
  assert.deepEqual([posts.length, pagination?.newer?.url, pagination?.older], [1, '/tag/sql/', undefined]);
  assert.doesNotMatch(viewOf('tag', 'sql', 1, { postsPerPage: 2 }).layout.head.documentTitle, /1\/2/);
});

test('the page of an author has the years and the most used tags; that of the owner has the biography and the photo', () => {
  const author = { name: 'Vy', bio: 'Viết chậm.', photo: '/vy.png' };
  const context = aContext(
    [
      { slug: '/1.html', date: new Date('2012-05-01'), tags: ['SQL'], author: 'Vy' },
      { slug: '/2.html', date: new Date('2016-05-01'), tags: ['SQL', 'C'], author: 'Vy' },
      { slug: '/3.html', date: new Date('2016-06-01'), tags: ['Redis'], author: 'An' },
    ],
    { settings: { author } },
  );
  const of = (slug: string) => {
    const term = context.blog.authors.find((one) => one.slug === slug) ?? assert.fail();
    const [part = assert.fail()] = paginate(term.posts, 20);
    const { description, facts, relatedTerms, mark } = termView('author', term, part, context);
    assert.deepEqual(mark && 'photo' in mark ? mark.photo : undefined, slug === 'vy' ? '/vy.png' : undefined);
    return [description, facts, relatedTerms.flatMap(({ links }) => links.map(({ label }) => label))];
  };
  assert.deepEqual(of('vy'), ['Viết chậm.', ['2 bài', '2012–2016'], ['C', 'SQL']]);
  assert.deepEqual(of('an'), ['', ['1 bài', '2016'], ['Redis']]);
});

test('the first page of a category or an author opens with a seal, that of a tag does not', () => {
  const lettersOf = (view: ReturnType<typeof viewOf>) =>
    view.mark && 'seal' in view.mark ? view.mark.seal.letters : view.mark?.photo;
  assert.equal(lettersOf(viewOf('category', 'doi-song')), 'Đ');
  assert.equal(lettersOf(viewOf('category', 'web', 2, { postsPerPage: 1 })), undefined);
  assert.equal(lettersOf(viewOf('author', 'an')), 'A');
  assert.equal(lettersOf(viewOf('tag', 'sql')), undefined);
});

test('a category without a letter opens with the seal of the blog', () => {
  const context = aContext([{ slug: '/1.html', category: '!!!' }]);
  const [term = assert.fail('no category')] = termsOf(context.blog, 'category');
  const { mark } = termView('category', term, { items: term.posts, page: 1, pages: 1 }, context);
  assert.equal(mark && 'seal' in mark ? mark.seal.letters : undefined, 'B');
});
