import assert from 'node:assert/strict';
import { test } from 'node:test';
import { corpusFile, corpusHash, makeCorpus, type CorpusPost } from '../../bench/corpus.ts';
import { tagCount } from '../../bench/tagging.ts';
import { readSource } from '#content/source.ts';

const posts = makeCorpus(375);

const between = (low: number, value: number, high: number, what: string): void =>
  assert.ok(low <= value && value <= high, `${what}: ${value} is not between ${low} and ${high}`);

const fieldsOf = (name: string) => posts.flatMap(({ frontMatter }) => (frontMatter[name] ?? []) as string | string[]);

const share = (matches: (post: CorpusPost) => boolean): number => posts.filter(matches).length / posts.length;

test('the corpus is the same each time', () => {
  assert.equal(corpusHash(makeCorpus(375)), corpusHash(posts));
  assert.notEqual(corpusHash(makeCorpus(374)), corpusHash(posts));
});

test('every post has a unique address, file and id', () => {
  for (const list of [fieldsOf('slug'), fieldsOf('blogger_id'), posts.map(({ file }) => file)])
    assert.equal(new Set(list).size, 375);
});

test('the engine parses every post without a diagnostic', () => {
  for (const post of posts) {
    const place = { id: post.file, file: post.file, folder: 'posts', format: 'md' } as const;
    const { source, diagnostics } = readSource(Buffer.from(corpusFile(post)), place, 'Asia/Ho_Chi_Minh');
    assert.deepEqual(diagnostics, [], post.file);
    assert.equal(source?.frontMatter.slug, post.frontMatter['slug']);
    assert.equal(source?.body.trim(), post.body.trim());
  }
});

test('there are as many tags and categories as in a blog of twenty years', () => {
  const uses = Map.groupBy(fieldsOf('tags'), (tag) => tag);
  assert.equal(uses.size, 560);
  assert.equal([...uses.values()].filter(({ length }) => length === 1).length, 400);
  assert.equal(new Set(fieldsOf('category')).size, 12);
  between(900, tagCount(3750), 2000, 'tags of ten times as many posts');
});

test('posts have the size, code and images of real ones', () => {
  const sizes = posts.map(({ body }) => Buffer.byteLength(body)).sort((a, b) => a - b);
  between(2200, sizes[187] ?? 0, 3000, 'median size');
  between(2, sizes.filter((size) => size > 20_000).length, 15, 'long posts');
  const blocks = posts.reduce((sum, { body }) => sum + (body.match(/^```/gm)?.length ?? 0) / 2, 0);
  between(2.3, blocks / posts.length, 2.9, 'blocks of code');
  between(
    0.28,
    share(({ body }) => body.includes('.bp.blogspot.com/')),
    0.39,
    'share with images',
  );
  between(
    0.54,
    share(({ body }) => /[ạảấầẩậắằẳặẹẻẽếềểễệịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]/.test(body)),
    0.66,
    'share in Vietnamese',
  );
  for (const language of ['ts', 'python', 'bash', 'sql', 'rust', 'go'])
    assert.ok(
      posts.some(({ body }) => body.includes(`\`\`\`${language}\n`)),
      language,
    );
});

test('links between posts have targets', () => {
  const slugs = new Set(fieldsOf('slug'));
  const links = posts.flatMap(({ body }) => [...body.matchAll(/\]\((\/\d{4}\/[^)]+)\)/g)].map(([, to = '']) => to));
  assert.ok(links.length > 300);
  assert.deepEqual(
    links.filter((to) => !slugs.has(to)),
    [],
  );
});
