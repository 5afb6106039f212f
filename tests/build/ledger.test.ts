import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { blogs, copyOf, engine, environment, filesBelow, runBuild } from './site.ts';

/** Runs `npm run publish:<command>` without npm. */
const publish = async (command: 'diff' | 'record', blog: string) => {
  const child = spawn(process.execPath, ['src/cli/ledger-command.ts', command], {
    cwd: engine,
    env: environment({ blog }),
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, output };
};

/** Builds a blog, so that its addresses may be recorded. */
const build = async (name: string, blog: string): Promise<void> => {
  const { status, output } = await runBuild(name, { blog });
  assert.equal(status, 0, output);
};

const read = (blog: string, file: string) => readFile(join(blog, file), 'utf8');

const edit = async (blog: string, file: string, from: string, to: string): Promise<void> => {
  const text = await read(blog, file);
  assert.ok(text.includes(from), `${file} holds ${from}`);
  await writeFile(join(blog, file), text.replace(from, to));
};

/** Every file of a blog folder with its bytes. */
const snapshot = async (blog: string): Promise<ReadonlyMap<string, string>> =>
  new Map(
    await Promise.all(
      (await filesBelow(blog)).map(
        async (file) => [file, (await readFile(join(blog, file))).toString('base64')] as const,
      ),
    ),
  );

let recorded = '';
before(async () => {
  recorded = await copyOf(blogs.odd, 'recorded');
  // An earlier run of this test built it.
  await rm(join(engine, 'dist.test-recorded'), { recursive: true, force: true });
  const unbuilt = await publish('record', recorded);
  assert.equal(unbuilt.status, 1);
  assert.match(unbuilt.output, /^Nothing is recorded: .* Run npm run build first\.$/m);
  assert.ok(!existsSync(join(recorded, 'ledger/published.json')), 'what was never built is not recorded');
  await build('recorded', recorded);
  const { status, output } = await publish('record', recorded);
  assert.equal(status, 0, output);
});

/** A copy of the recorded blog that a test may change. */
const blogCalled = (name: string): Promise<string> => copyOf(recorded, name);

test('record writes only the ledger, and then diff has no changes', async () => {
  const [before, after] = [await snapshot(blogs.odd), await snapshot(recorded)];
  assert.deepEqual(
    [...after.keys()].filter((file) => !before.has(file)),
    ['ledger/published.json'],
  );
  for (const [file, bytes] of before) assert.equal(after.get(file), bytes, file);
  const ledger = JSON.parse(await read(recorded, 'ledger/published.json')) as {
    addresses: Record<string, string>;
    ids: Record<'guid' | 'blogger', Record<string, string>>;
  };
  for (const [address, kind] of [
    ['/2013/05/airflow-2.0.1', 'post'],
    ['/about/', 'page'],
    ['/tag/tieng-viet/', 'list'],
    ['/2013/05/', 'list'],
    ['/feeds/posts/default/-/I/O', 'feed'],
    ['/notes.txt', 'file'],
  ] as const)
    assert.equal(ledger.addresses[address], kind, address);
  const front = '/2015/04/front-matter.html';
  assert.equal(ledger.ids.guid[`http://first.odd.example${front}`], front);
  assert.equal(ledger.ids.blogger['tag:blogger.com,1999:blog-1.post-2'], front);
  assert.ok(!JSON.stringify(ledger).includes('draftonly'), 'a draft is not public');

  const { status, output } = await publish('diff', recorded);
  assert.deepEqual([status, output], [0, 'Publishing changes nothing.\n']);
});

test('feeds of labels: those of Blogger and those in the ledger are served at both addresses, with the same bytes', async () => {
  const blog = await blogCalled('labels');
  const known = '/feeds/posts/default/-/Addresses';
  await edit(blog, 'ledger/published.json', '"addresses": {', `"addresses": {\n  "${known}": "feed",`);
  const { status, output, folder } = await runBuild('labels', { blog });
  assert.equal(status, 0, output);
  for (const [label, slug] of [
    ['I/O', 'i-o'],
    ['Addresses', 'addresses'],
  ] as const) {
    const [list, old] = [`tag/${slug}/atom.xml`, `feeds/posts/default/-/${label}/index.html`];
    assert.match(await read(folder, list), /<entry>/);
    assert.equal(await read(folder, old), await read(folder, list));
  }
  for (const file of ['tag/da-nang/atom.xml', 'feeds/posts/default/-/Đà Nẵng'])
    assert.ok(!existsSync(join(folder, file)), file);
});

/** Posts to delete, and their addresses. */
const deleted = [
  ['posts/2013/dots.md', '/2013/05/airflow-2.0.1'],
  ['posts/2017/code.md', '/2017/05/code.html'],
  ['posts/2017/embeds.md', '/2017/07/embeds.html'],
] as const;

const newPost =
  '---\ntitle: New\ndate: 2018-05-07\nslug: /2018/05/new post.html\nblogger_id: tag:blogger.com,1999:blog-1.post-99\n---\n\nText.\n';

test('a build that would lose an address fails, with the address and a remedy', async () => {
  const blog = await blogCalled('lost');
  for (const [file] of deleted) await rm(join(blog, file));
  await writeFile(join(blog, 'posts/2018/new.md'), newPost);
  const before = await snapshot(blog);
  const { status, output } = await runBuild('lost', { blog });
  assert.equal(status, 1, output);
  for (const [, address] of deleted)
    assert.ok(
      output.includes(
        `error ledger/published.json: ${address} was public, but it does not exist any more.\n    If it moved, write aliases: [${address}] and guid: http://first.odd.example${address} in the post. Otherwise add a line to ledger/redirects.txt: ${address} /its/new/address.html, or ${address} gone.`,
      ),
      output,
    );
  assert.equal(output.match(/^error /gm)?.length, deleted.length, 'months without posts are redirected to their year');
  assert.ok(!existsSync(join(engine, 'dist.test-lost')), 'nothing was built');

  const diff = await publish('diff', blog);
  assert.equal(diff.status, 1);
  assert.match(diff.output, /^LOST: published before, now not found \(3\)$/m);
  assert.match(diff.output, /^No longer in feeds \(3\)$/m);
  assert.match(diff.output, /^ {2}\/2017\/05\/ → \/2017\/$/m);

  const record = await publish('record', blog);
  assert.equal(record.status, 1, 'a lost address is not recorded');
  assert.deepEqual(await snapshot(blog), before);
});

test('the build succeeds when each address has an alias, a redirect or is marked as gone, and the rules of each host have them', async () => {
  const blog = await blogCalled('cured');
  for (const [file] of deleted) await rm(join(blog, file));
  await edit(
    blog,
    'posts/2013/ends-in-md.md',
    'slug: /2013/06/readme.md',
    'slug: /2013/06/readme.md\naliases: [/2013/05/airflow-2.0.1]',
  );
  await writeFile(
    join(blog, 'ledger/redirects.txt'),
    '# Moved in 2026.\n/2017/05/code.html /2017/04/markdown.html\n/2017/07/embeds.html gone\n',
  );
  const before = await snapshot(blog);
  const { status, output, folder } = await runBuild('cured', { blog });
  assert.equal(status, 0, output);
  assert.deepEqual(await snapshot(blog), before, 'a build does not change the blog folder');

  const rules = (await read(folder, '_redirects')).split('\n');
  assert.ok(rules.includes('/2013/05/airflow-2.0.1 /2013/06/readme.md 301'));
  assert.ok(rules.includes('/2017/05/code.html /2017/04/markdown.html 301'));
  assert.match(await read(folder, '2013/05/airflow-2.0.1/index.html'), /content="0; url=\/2013\/06\/readme\.md"/);
  assert.match(await read(folder, '2017/05/code.html'), /content="0; url=\/2017\/04\/markdown\.html"/);
  assert.match(await read(folder, '2017/07/embeds.html'), /noindex/);
  for (const file of ['_hosts/nginx.conf', '_hosts/Caddyfile'])
    assert.match(await read(folder, file), /"\/2017\/07\/embeds\.html" "gone"/);

  const { status: diffStatus, output: diff } = await publish('diff', blog);
  assert.equal(diffStatus, 0, diff);
  assert.match(diff, /^ {2}\/2017\/05\/code\.html → \/2017\/04\/markdown\.html$/m);
  assert.match(diff, /^Removed \(410 Gone\) \(1\)\n {2}\/2017\/07\/embeds\.html$/m);
  assert.equal((await publish('record', blog)).status, 0);
  assert.match(await read(blog, 'ledger/published.json'), /"\/2017\/07\/embeds\.html": "gone"/, 'stays in the ledger');
});

test('a published post that becomes a draft is an error in its file', async () => {
  const blog = await blogCalled('withdrawn');
  await edit(blog, 'posts/2017/code.md', 'slug:', 'draft: true\nslug:');
  const { status, output } = await runBuild('withdrawn', { blog });
  assert.equal(status, 1);
  assert.match(
    output,
    /^error posts\/2017\/code\.md:\d+: \/2017\/05\/code\.html was public, but the post is a draft now\.\n {4}Publish it again, or add a line to ledger\/redirects\.txt: /m,
  );
});

test('a new post is in the diff, and in the ledger after record', async () => {
  const blog = await blogCalled('new');
  await writeFile(join(blog, 'posts/2018/new.md'), newPost);
  const diff = await publish('diff', blog);
  assert.equal(diff.status, 0, diff.output);
  assert.equal(
    diff.output,
    'New addresses (1)\n  /2018/05/new post.html\nNew in feeds (1)\n  http://first.odd.example/2018/05/new post.html\n',
  );
  await build('new', blog);
  const other = await copyOf(blogs.odd, 'other');
  const refused = await runBuild('new', { blog: other });
  assert.equal(refused.status, 1);
  assert.match(
    refused.output,
    /dist\.test-new holds the site of the blog in .*new, and this is the blog in .*other: set another --outDir/,
  );
  assert.doesNotMatch(refused.output, /unhandled error/);
  assert.equal((await publish('record', blog)).status, 0);
  assert.match(
    await read(blog, 'ledger/published.json'),
    /"tag:blogger\.com,1999:blog-1\.post-99": "\/2018\/05\/new post\.html"/,
  );
  assert.equal((await publish('diff', blog)).output, 'Publishing changes nothing.\n');
});

for (const [why, file, from, to, message] of [
  [
    'a changed Blogger id',
    'posts/2015/front-matter.md',
    'blog-1.post-2',
    'blog-1.post-3',
    /The feed id of \/2015\/04\/front-matter\.html was tag:blogger\.com,1999:blog-1\.post-2 and would become tag:blogger\.com,1999:blog-1\.post-3/,
  ],
  [
    'a deleted Blogger id',
    'posts/2015/front-matter.md',
    'blogger_id: tag:blogger.com,1999:blog-1.post-2\n',
    '',
    /The feed id of \/2015\/04\/front-matter\.html was tag:blogger\.com,1999:blog-1\.post-2 and would become http:\/\/first\.odd\.example/,
  ],
  [
    'another origin for ids',
    'site.config.ts',
    'http://first.odd.example',
    'https://odd.example',
    /^error site\.config\.ts \[legacyOrigin\]: The feed ids of \d+ posts were http:\/\/first\.odd\.example\/… and would become https:\/\/odd\.example\/…: .*\n {4}Write legacyOrigin: 'http:\/\/first\.odd\.example'/m,
  ],
  [
    'two posts with the same Blogger id',
    'posts/2013/dots.md',
    'slug:',
    'blogger_id: tag:blogger.com,1999:blog-1.post-2\nslug:',
    /^error posts\/20\S+\.md:\d+ \[bloggerId\]: “tag:blogger\.com,1999:blog-1\.post-2” is also the id of posts\/20\S+\.md: /m,
  ],
] as const) {
  test(`feeds: the build fails for ${why}, since every subscriber would get old posts again`, async () => {
    const blog = await blogCalled('ids');
    await edit(blog, file, from, to);
    const { status, output } = await runBuild('ids', { blog });
    assert.equal(status, 1);
    assert.match(output, message);
  });
}

for (const [why, file, text, message] of [
  [
    'an invalid redirect',
    'redirects.txt',
    '# moved\n/a /b /c\n',
    /^error ledger\/redirects\.txt:2:1: “\/a \/b \/c” is not a valid rule\.$/m,
  ],
  [
    'a redirect without target',
    'redirects.txt',
    '/a /b\n',
    /^error ledger\/redirects\.txt:1: \/a redirects to \/b, which does not exist\.$/m,
  ],
  [
    'a redirect loop',
    'redirects.txt',
    '/a /b\n/b /a\n',
    /^error ledger\/redirects\.txt:2: \/b is part of a redirect loop\.$/m,
  ],
  [
    'a ledger with a merge conflict',
    'published.json',
    '<<<<<<< HEAD\n{}\n',
    /^error ledger\/published\.json: This is not valid JSON: .*\n {4}Take back its last good version/m,
  ],
  ['a ledger with an unknown key', 'published.json', '{"address":{}}', /^error ledger\/published\.json: .*"address"/m],
] as const) {
  test(`ledger: the build fails for ${why}`, async () => {
    const blog = await blogCalled('memory');
    await mkdir(join(blog, 'ledger'), { recursive: true });
    await writeFile(join(blog, 'ledger', file), text);
    const { status, output } = await runBuild('memory', { blog });
    assert.equal(status, 1);
    assert.match(output, message);
    assert.doesNotMatch(output, /^\s+at .*\.(?:ts|js|mjs):\d+/m, 'no stack trace');
  });
}
