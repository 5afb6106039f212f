import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from './command.ts';
import { engine, filesBelow, runBuild } from './site.ts';

const ledger = 'src/cli/ledger-command.ts';
const images = 'src/cli/images-command.ts';
const check = 'src/cli/check-command.ts';
const ping = 'src/cli/ping-command.ts';
const stats = 'src/cli/stats-command.ts';
const tags = 'src/cli/tags-command.ts';
const licences = 'src/cli/licences-command.ts';

/** A blog of one post. */
const aBlog = async (name: string, text: string): Promise<string> => {
  const blog = join(engine, 'dist.test-blogs', name);
  await rm(blog, { recursive: true, force: true });
  await mkdir(join(blog, 'posts'), { recursive: true });
  await writeFile(join(blog, 'posts/one.md'), `---\ntitle: One\ndate: 2016-02-04\ntags: [Redis]\n---\n\n${text}\n`);
  return blog;
};

/** A command that reads the blog fails here with another message and another status. */
const nowhere = join(engine, 'dist.test-blogs/nowhere');

for (const [args, wrong, usage] of [
  [[ledger], 'Missing argument: diff or record.', 'npm run publish:diff'],
  [[ledger, 'recrod'], "Unexpected argument 'recrod'.", 'npm run publish:diff'],
  [[ledger, 'record', '--force'], "Unknown option '--force'.", 'npm run publish:diff'],
  [[images, '--cpy'], "Unknown option '--cpy'.", 'npm run images'],
  [[images, '--retries', 'many'], "--retries takes a number, not 'many'.", 'npm run images'],
  [[images, '--accept'], '--accept needs --alt.', 'npm run images'],
  [[images, '--alt', '--archive'], '--archive does not go with --alt, which downloads nothing.', 'npm run images'],
  [[images, 'copy'], "Unexpected argument 'copy'.", 'npm run images'],
  [[check, '--fxi'], "Unknown option '--fxi'.", 'npm run check:content'],
  [[check, '--yes'], '--yes goes with --fix.', 'npm run check:content'],
  [[stats, 'all'], "Unexpected argument 'all'.", 'npm run stats'],
  [[tags, '--all'], "Unknown option '--all'.", 'npm run tags'],
  [[licences, 'all'], "Unexpected argument 'all'.", 'npm run licences'],
] as const) {
  test(`a wrong call says so before it reads the blog: ${args.join(' ')}`, async () => {
    const { status, out, error } = await run(args, nowhere);
    assert.deepEqual([status, out, error.split('\n')[0]], [2, '', wrong]);
    assert.ok(error.split('\n')[1]?.startsWith(`Usage: ${usage}`), error);
  });
}

for (const [script, usage] of [
  [ledger, 'npm run publish:record'],
  [images, 'npm run images -- --alt'],
  [check, 'npm run check:content'],
  [stats, 'npm run stats -- --json'],
  [tags, 'npm run tags'],
  [licences, 'npm run licences'],
] as const) {
  test(`--help prints the usage and does nothing: ${script}`, async () => {
    const { status, out, error } = await run([script, '--help'], nowhere);
    assert.deepEqual([status, error], [0, '']);
    assert.ok(out.startsWith('Usage: ') && out.includes(usage), out);
  });
}

test('what the disk refuses is a sentence and no stack trace', async () => {
  const blog = await aBlog('file-as-folder', 'Text.');
  await rm(join(blog, 'posts'), { recursive: true });
  await writeFile(join(blog, 'posts'), '');
  for (const args of [
    ['src/cli/new-command.ts', 'Title'],
    ['src/cli/init-command.ts', join(blog, 'posts/new')],
    [check],
  ]) {
    const { status, out, error } = await run(args, blog);
    assert.equal(status, 1, args.join(' '));
    assert.match(
      out + error,
      /(?:posts\/\S+ lies below something that is a file|\bThis is a file, and no folder with texts)/,
      args.join(' '),
    );
    assert.doesNotMatch(out + error, /^ +at |node:/m, args.join(' '));
  }
});

test('recording under --strict refuses a blog with warnings, which recording alone accepts', async () => {
  const blog = await aBlog('strict-record', '[nothing](/nowhere.html)');
  const published = join(blog, 'ledger/published.json');
  const strict = await run([ledger, 'record', '--strict'], blog);
  assert.deepEqual([strict.status, existsSync(published)], [1, false], strict.error);
  assert.match(strict.out, /posts\/one\.md:7/);
  await runBuild('strict-record', { blog });
  const usual = await run([ledger, 'record'], blog);
  assert.deepEqual([usual.status, existsSync(published)], [0, true], usual.error);
});

test('a hub is told of the feeds that name it, and later of those that changed alone', async () => {
  const heard: string[] = [];
  let status = 204;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (data: Buffer) => (body += data.toString()));
    request.on('end', () => {
      heard.push(new URLSearchParams(body).get('hub.url') ?? '');
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const hub = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  try {
    const blog = await aBlog('hub', 'Text.');
    const settings = (more: string) =>
      `export default { url: 'https://blog.example/b/', title: 'B', description: 'B', author: { name: 'An' }, from: ['blogger'], ${more} };\n`;
    await writeFile(join(blog, 'site.config.ts'), settings(''));
    const without = await run([ping], blog);
    assert.match(without.error, /^The blog has no hub\. Write hub: /);
    assert.equal(without.status, 1);
    await writeFile(join(blog, 'site.config.ts'), settings(`hub: '${hub}'`));
    const told = join(blog, 'ledger/hub.json');
    const { folder } = await runBuild('hub', { blog });
    const naming: string[] = [];
    for (const file of (await filesBelow(folder)).filter((name) => /\.(?:xml|json)$/.test(name)))
      if ((await readFile(join(folder, file), 'utf8')).includes(hub)) naming.push(`https://blog.example/b/${file}`);
    assert.ok(naming.includes('https://blog.example/b/feed.json'));
    assert.ok(naming.includes('https://blog.example/b/tag/redis/rss.xml'));
    assert.ok(!naming.includes('https://blog.example/b/2016/atom.xml'), 'an archive never changes');
    const dry = await run([ping, '--dry-run'], blog);
    assert.deepEqual([dry.status, heard, existsSync(told)], [0, [], false], dry.error);
    for (const feed of naming) assert.ok(dry.out.includes(`\n  ${feed}\n`), feed);
    const first = await run([ping], blog);
    assert.deepEqual([first.status, heard.sort()], [0, naming.sort()], first.error);
    heard.length = 0;
    const second = await run([ping], blog);
    assert.deepEqual([second.status, second.out, heard], [0, 'No feed changed since the hub was told last.\n', []]);
    await writeFile(
      join(blog, 'posts/two.md'),
      '---\ntitle: Two\ndate: 2016-03-04\ntags: [Other]\nlang: vi\n---\n\nHai.\n',
    );
    const unbuilt = await run([ping], blog);
    assert.match(unbuilt.error, /^No complete build of the blog as it is now is there\./);
    await runBuild('hub', { blog });
    status = 503;
    const refused = await run([ping], blog);
    assert.equal(refused.status, 1);
    assert.match(refused.error, /\/rss\.xml: answers 503$/m);
    heard.length = 0;
    status = 202;
    await run([ping], blog);
    assert.ok(
      heard.includes('https://blog.example/b/rss.xml') && heard.includes('https://blog.example/b/tag/other/rss.xml'),
    );
    assert.ok(!heard.includes('https://blog.example/b/tag/redis/rss.xml'), 'its posts are as they were');
  } finally {
    server.close();
  }
});

test('tags are listed with their posts', async () => {
  const { status, out } = await run([tags], await aBlog('tagged', 'Text.'));
  assert.equal(status, 0);
  assert.match(out, /Redis/);
});

test('licences of what readers load and of packages are listed', async () => {
  const { status, out, error } = await run([licences], nowhere);
  assert.deepEqual([status, error], [0, '']);
  assert.match(out, /^Loaded by readers \(\d+\)\n(?: {2}.+: (?:MIT|OFL-1\.1)\n)+Needed by a build \(\d+\)\n/);
  assert.match(out, /^ {2}astro \d+\.\d+\.\d+: MIT$/m);
});

test('a blog is checked without a build; what has one cure is corrected only on request', async () => {
  const blog = await aBlog('checked', '![](/none.png)');
  const other = join(blog, 'posts/other.md');
  const text = '---\ntitle: Other\ndate: 2016-02-05\ntags: [redis] # lower\n---\n\nA\u0008 b.\n';
  await writeFile(other, text);
  for (const name of ['three', 'four'])
    await writeFile(join(blog, `posts/${name}.md`), text.replace('Other', name).replace('redis', 'Redis'));
  const found = await run([check], blog);
  assert.deepEqual([found.status, found.error], [0, '']);
  assert.match(found.out, /^warning {5}1 {2}.*Redis.*\n.*\n.*\[tags\]$/m);
  assert.match(found.out, /^note {8}1 {2}Images without a text in their place: 1\.$/m);
  assert.match(found.out, /^npm run check:content -- --fix can correct 3 texts\.$/m);
  const { fixable, diagnostics } = JSON.parse((await run([check, '--json'], blog)).out) as {
    readonly fixable: readonly string[];
    readonly diagnostics: readonly { readonly file: string; readonly line?: number }[];
  };
  assert.ok(fixable.includes('posts/other.md'));
  assert.ok(diagnostics.some(({ file, line }) => file === 'posts/other.md' && line === 7));
  for (const args of [['--fix'], ['--fix', '--dry-run']]) {
    const shown = await run([check, ...args], blog);
    assert.match(shown.out, /^posts\/other\.md:4\n- tags: \[redis\] # lower\n\+ tags: \[Redis\] # lower$/m);
    assert.equal(await readFile(other, 'utf8'), text, args.join(' '));
  }
  assert.match((await run([check, '--fix', '--yes'], blog)).out, /^3 texts changed\.$/m);
  assert.equal(await readFile(other, 'utf8'), text.replace('[redis]', '[Redis]').replace('\u0008', ''));
  assert.equal((await run([check, '--strict'], blog)).status, 1);
});

test('check:content tells what is wrong in a draft, and still ends with 0, since a build works', async () => {
  const blog = await aBlog('check-draft', 'Text.');
  await writeFile(join(blog, 'posts/draft.mdx'), '---\ntitle: D\ndate: 2016-02-05\ndraft: true\n---\n\n<b>\n');
  for (const args of [[], ['--strict']]) {
    const { out, error } = await run([check, ...args], blog);
    assert.match(out, /warning .*Not published yet\. The text cannot be read/, error);
  }
  const settings =
    "export default { url: 'https://a.example/', title: 'B', description: 'B', author: { name: 'An' } };\n";
  await writeFile(join(blog, 'site.config.ts'), settings);
  assert.equal((await run([check, '--strict'], blog)).status, 0);
});

test('links to other sites are asked once each, and what is dead is told with its places and counted', async () => {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.statusCode = request.url === '/gone' ? 410 : 200;
    response.end('x');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const blog = await aBlog('linked', `[a](${origin}/gone) [b](${origin}/fine)\n\n[c](${origin}/gone#x)`);
    const { status, out, error } = await run([check, '--external', '--all'], blog);
    assert.deepEqual([status, error], [0, '']);
    assert.deepEqual(asked.sort(), ['GET /gone', 'HEAD /fine', 'HEAD /gone']);
    for (const line of [7, 9])
      assert.match(out, new RegExp(`^warning posts/one\\.md:${line}: .*/gone answers: 410`, 'm'));
    assert.match((await run([stats], blog)).out, /^ {8}1 {2}dead links to other sites, of 2 at the last check$/m);
    const { links } = JSON.parse((await run([stats, '--json'], blog)).out) as { readonly links: object };
    assert.deepEqual(links, { deadWithin: 0, deadOutside: [`${origin}/gone`], asked: 2 });
  } finally {
    server.close();
  }
});
