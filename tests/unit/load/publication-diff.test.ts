import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answeredPaths } from '#load/publication-diff.ts';
import { aText, readBlog } from './samples.ts';

const ledger = (addresses: Readonly<Record<string, string>>, guid: Readonly<Record<string, string>> = {}): string =>
  JSON.stringify({ addresses, ids: { guid, blogger: guid }, titles: {} });

const posts = { 'posts/a.md': aText('Text.', 'slug: /a.html') };

const publish = async (files: Readonly<Record<string, string>>) => {
  const { publication } = await readBlog({ ...posts, ...files });
  return {
    ...publication,
    told: [...publication.diagnostics, ...publication.losses].map(
      ({ level, file, message }) => `${level} ${file}: ${message}`,
    ),
  };
};

test('without a ledger everything is new and nothing is wrong', async () => {
  const { known, change, told } = await publish({});
  assert.deepEqual([known.addresses, change.missing, told], [{}, [], []]);
  assert.ok(change.added.includes('/a.html'));
  assert.equal(change.newIds.length, 1);
});

test('what the ledger knows and the blog serves is no change', async () => {
  const { change } = await publish({ 'ledger/published.json': ledger({ '/a.html': 'post' }) });
  assert.ok(!change.added.includes('/a.html'));
  assert.deepEqual(change.missing, []);
});

test('an address that was public and is answered by nothing is an error', async () => {
  const { change, told } = await publish({ 'ledger/published.json': ledger({ '/b.html': 'post' }) });
  assert.deepEqual(change.missing, ['/b.html']);
  assert.equal(told.length, 1);
  assert.match(told[0] ?? '', /^error ledger\/published\.json: \/b\.html/);
});

test('for a post that became a draft, the error names its file', async () => {
  const { told } = await publish({
    'posts/b.md': aText('Text.', 'slug: /b.html\ndraft: true'),
    'ledger/published.json': ledger({ '/b.html': 'post' }),
  });
  assert.match(told.join('\n'), /^error posts\/b\.md: \/b\.html.*draft/);
});

test('a rule of redirects.txt covers a missing address', async () => {
  const { change, redirects, told } = await publish({
    'ledger/published.json': ledger({ '/b.html': 'post', '/c.html': 'post' }),
    'ledger/redirects.txt': '/b.html /a.html\n/c.html gone\n',
  });
  assert.deepEqual(told, []);
  assert.deepEqual([change.missing, change.gone], [[], ['/c.html']]);
  assert.equal(redirects.find(({ from }) => from === '/b.html')?.to, '/a.html');
});

test('a line of redirects.txt that is no rule is told with its line', async () => {
  const { diagnostics } = await publish({ 'ledger/redirects.txt': '/b.html /a.html\nnonsense\n' });
  assert.deepEqual(
    diagnostics.map(({ level, file, line }) => [level, file, line]),
    [['error', 'ledger/redirects.txt', 2]],
  );
});

test('two posts with one id at Blogger are an error', async () => {
  const id = 'blogger_id: tag:blogger.com,1999:blog-1.post-2';
  const { told } = await publish({ 'posts/b.md': aText('Text.', id), 'posts/c.md': aText('Text.', id) });
  assert.equal(told.length, 1);
  assert.match(told[0] ?? '', /^error posts\/[bc]\.md: .*blog-1\.post-2/);
});

test('a file of public is an address that the ledger remembers', async () => {
  const { now, change } = await publish({
    'public/cv.pdf': '',
    'ledger/published.json': ledger({ '/cv.pdf': 'file', '/old.pdf': 'file' }),
  });
  assert.equal(now.addresses['/cv.pdf'], 'file');
  assert.deepEqual(change.missing, ['/old.pdf']);
});

for (const [content, why] of [
  ['<<<<<<< HEAD\n{}', 'no JSON'],
  ['{"addresses":{}}', 'JSON without ids'],
  [ledger({ '/a.html': 'article' }), 'an address of a kind that does not exist'],
] as const) {
  test(`a damaged ledger is an error of its own, not an empty one: ${why}`, async () => {
    const { told } = await publish({ 'ledger/published.json': content });
    assert.equal(told.length, 1);
    assert.match(told[0] ?? '', /^error ledger\/published\.json: /);
  });
}

test('addresses are answered by pages, by rules, and under the names of their files', async () => {
  const answered = answeredPaths(await publish({ 'ledger/redirects.txt': '/old/ /a.html\n' }));
  for (const address of ['/a.html', '/tag/', 'tag/index.html', '/rss.xml', '/old/', 'old/index.html'])
    assert.ok(answered.has(address), address);
  for (const address of ['/b.html', '/drafts/']) assert.ok(!answered.has(address), address);
});
