import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { run } from './command.ts';
import { engine, runBuild } from './site.ts';

const ledger = 'src/cli/ledger-command.ts';
const images = 'src/cli/images-command.ts';
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
  [[images, 'copy'], "Unexpected argument 'copy'.", 'npm run images'],
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
  [tags, 'npm run tags'],
  [licences, 'npm run licences'],
] as const) {
  test(`--help prints the usage and does nothing: ${script}`, async () => {
    const { status, out, error } = await run([script, '--help'], nowhere);
    assert.deepEqual([status, error], [0, '']);
    assert.ok(out.startsWith('Usage: ') && out.includes(usage), out);
  });
}

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
