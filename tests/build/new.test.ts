import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { engine, environment, filesBelow, runBuild } from './site.ts';

/** Runs a command of the owner without npm. The clock stands at 1 January 2030. */
const run = async (args: readonly string[], blog?: string, more: Readonly<Record<string, string>> = {}) => {
  const { EDITOR: _, VISUAL: __, ...rest } = environment(blog === undefined ? {} : { blog });
  const child = spawn(process.execPath, args, { cwd: engine, env: { ...rest, ...more } });
  let [out, error] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (error += data.toString()));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, out, error };
};

const init = 'src/cli/init-command.ts';
const create = 'src/cli/new-command.ts';

test('a new blog with a name in its settings builds without a warning; new posts follow its settings and are never overwritten', async () => {
  const blog = join(engine, 'dist.test-blogs/begun');
  await rm(blog, { recursive: true, force: true });
  assert.equal((await run([init, blog])).status, 0);
  const settings = join(blog, 'site.config.ts');
  await writeFile(settings, (await readFile(settings, 'utf8')).replace('Your name', 'Somebody'));
  const again = await run([init, blog]);
  assert.deepEqual([again.status, again.error], [1, `${blog} is not empty. Name a folder that does not exist.\n`]);
  const first = await run([create, 'Đường đi', '--series', 'Học Rust'], blog);
  const file = join(blog, 'posts/2030/2030-01-01-duong-di.md');
  assert.deepEqual([first.status, first.out], [0, `${file}\n`], first.error);
  assert.equal(
    await readFile(file, 'utf8'),
    "---\ntitle: Đường đi\ndate: '2030-01-01T07:00:00+07:00'\ndraft: true\nseries:\n  name: Học Rust\n  order: 1\nslug: /2030/01/duong-di.html\n---\n",
  );
  const second = await run([create, 'Đi tiếp', '--mdx', '--series', 'Học Rust', '--lang', 'vi'], blog);
  assert.match(await readFile(second.out.trim(), 'utf8'), /lang: vi\nseries:\n {2}name: Học Rust\n {2}order: 2\n/);
  const taken = await run([create, 'Đường đi', '--mdx'], blog);
  assert.deepEqual([taken.status, taken.error.startsWith(`${file} exists already.`)], [1, true], taken.error);
  const page = await run([create, 'Liên hệ', '--page', '--open'], blog, { EDITOR: 'cat' });
  assert.match(page.out, /^.*pages\/lien-he\.md\n---\ntitle: Liên hệ\ndraft: true\nslug: \/lien-he\/\n---\n$/);
  for (const path of [file, second.out.trim(), join(blog, 'pages/lien-he.md')])
    await writeFile(path, `${(await readFile(path, 'utf8')).replace('draft: true\n', '')}\nMột câu.\n`);
  const { status, output, folder } = await runBuild('begun', { blog, args: ['--strict'] });
  assert.equal(status, 0, output);
  const files = await filesBelow(folder);
  for (const path of ['2030/01/duong-di.html', '2030/01/di-tiep.html', 'lien-he/index.html', 'gioi-thieu/index.html'])
    assert.ok(files.includes(path), path);
});

for (const [args, message] of [
  [[create], 'Missing argument: "Title".'],
  [[create, ' '], 'The title is empty.'],
  [[create, 'A', '--lang', 'fr'], "'fr' is not a language of the blog."],
  [[create, 'A', '--open'], '--open needs the name of your editor in VISUAL or EDITOR.'],
  [[create, 'A', '--page', '--series', 'B'], 'A page is in no series'],
  [[create, 'A', '--pgae'], "Unknown option '--pgae'."],
  [[init], 'Missing argument: DIR.'],
  [[init, 'nowhere', '--lang', 'fr'], "'fr' is not a language of the engine."],
] as const)
  test(`a wrong call writes nothing: ${args.slice(1).join(' ')}`, async () => {
    const { status, out, error } = await run(args);
    assert.deepEqual([status, out, error.startsWith(message)], [2, '', true], error);
  });

test('a title in two lines becomes one, and an editor that cannot be started is told after the file is there', async () => {
  const blog = join(engine, 'dist.test-blogs/begun-odd');
  await rm(blog, { recursive: true, force: true });
  await run([init, blog]);
  const { status, out, error } = await run([create, 'Hai\ndòng', '--open'], blog, { EDITOR: 'no-such-editor --wait' });
  assert.deepEqual([status, error.split('.')[0]], [1, "The editor 'no-such-editor' cannot be started"]);
  assert.match(await readFile(out.trim(), 'utf8'), /^---\ntitle: Hai dòng\n/);
  const file = join(blog, 'site.config.ts');
  const onFile = await run([init, file]);
  assert.deepEqual([onFile.status, onFile.error], [1, `${file} is a file. Name a folder that does not exist.\n`]);
});

test('a warning about the settings or the words of a blog does not keep its owner from a new post', async () => {
  const { status, out, error } = await run([create, 'Año nuevo', '--dry-run'], join(engine, 'tests/fixtures/spanish'));
  assert.deepEqual([status, error], [0, '']);
  assert.match(out, /^title: Año nuevo$/m);
});
