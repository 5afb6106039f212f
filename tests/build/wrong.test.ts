import assert from 'node:assert/strict';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { damaged } from '../unit/load/image-files.ts';
import { errors, warnings, type Expected } from './mistakes.ts';
import { blogs, copyOf, engine, filesBelow, odd, runBuild, type Outcome } from './site.ts';

const addBytes = async (blog: string): Promise<void> => {
  const text = '---\ntitle: Café\ndate: 2016-01-01\n---\n\nText.\n';
  await writeFile(join(blog, 'posts/utf-16.md'), Buffer.from(`\ufeff${text}`, 'utf16le'));
  await writeFile(join(blog, 'posts/latin-1.md'), Buffer.from(text, 'latin1'));
  await writeFile(join(blog, 'posts/binary.md'), Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0xff]));
  await symlink('nowhere.md', join(blog, 'posts/dangling.md'));
  await symlink('.', join(blog, 'posts/circle'));
};

const last = join(engine, 'dist.test-wrong');
let outcome: Outcome;

before(async () => {
  const blog = await copyOf(blogs.wrong, 'wrong');
  await addBytes(blog);
  await rm(last, { recursive: true, force: true });
  await mkdir(join(last, '2016'), { recursive: true });
  await writeFile(join(last, '2016/good.html'), 'The last good site.');
  outcome = await runBuild('wrong', { blog, args: ['--all'] });
});

/** Fails unless the output has a diagnostic with this level, position, message and remedy. */
const assertPrinted = (output: string, level: string, [place, found, remedy]: Expected): void => {
  const lines = output.split('\n');
  const near = lines.flatMap((line, index) =>
    line.startsWith(`${level} ${place}: `) ? [[line, lines[index + 1] ?? '']] : [],
  );
  assert.ok(
    near.some(([message = '', fix = '']) => found.test(message) && remedy.test(fix)),
    `${level} ${place} ${found} ${remedy}\nfound: ${near.join('\n') || lines.filter((line) => line.includes(place.split(':')[0] ?? '')).join('\n')}`,
  );
};

test('one build prints every error of every file, with position and remedy', () => {
  assert.equal(outcome.status, 1);
  for (const expected of errors) assertPrinted(outcome.output, 'error', expected);
  for (const expected of warnings) assertPrinted(outcome.output, 'warning', expected);
});

test('unsupported characters are one note', () =>
  assert.match(
    outcome.output,
    /^.*\b1 text with characters .* lack.*:\n {4}posts\/letters\.md:9: 日 U\+65E5, 本 U\+672C$/m,
  ));

test('no errors are printed for correct files', () => {
  const printed = outcome.output.match(/^error [^:\s]+/gm)?.map((line) => line.slice('error '.length)) ?? [];
  const expected = new Set(errors.map(([place]) => place.split(':')[0]));
  assert.deepEqual(
    printed.filter((file) => !expected.has(file)),
    [],
  );
});

test('errors have no stack trace and no control characters', () => {
  assert.doesNotMatch(outcome.output, /^\s+at .*\.(?:ts|js|mjs):\d+/m);
  assert.doesNotMatch(outcome.output, /[\u0000-\u0008\u000b-\u001f\u007f]/u);
  assert.ok(!outcome.output.includes('built in'), 'nothing was built');
});

test('a build that fails does not change the last site', async () => {
  assert.deepEqual(await filesBelow(last), ['2016/good.html']);
  assert.equal(await readFile(join(last, '2016/good.html'), 'utf8'), 'The last good site.');
});

test('with --strict, warnings such as broken links stop the build', async () => {
  const blog = await copyOf(blogs.odd, 'strict');
  const text =
    '[nothing](/2001/01/nothing.html), [no part](#nowhere), [at home](/), [a file](2013/dots.md), [no file](2013/none.md), [a draft](/2015/05/draftonly.html), ![gone](/pictures/gone.png).';
  await writeFile(join(blog, 'posts/dead.md'), `---\ntitle: Dead\ndate: 2016-01-01\n---\n\n${text}\n`);
  const { status, output } = await runBuild('strict', { blog, args: ['--strict'] });
  assert.equal(status, 1);
  assertPrinted(output, 'error', ['posts/dead.md:6', /\/2001\/01\/nothing\.html/, /Correct the address/]);
  assertPrinted(output, 'error', ['posts/dead.md:6', /#nowhere/, /id of a heading/]);
  assertPrinted(output, 'error', ['posts/dead.md:6', /2013\/none\.md/, /Correct the address/]);
  assert.doesNotMatch(output, /2013\/dots\.md/);
  assertPrinted(output, 'error', ['posts/dead.md:6', /no image \/pictures\/gone\.png/, /folder public/]);
  assertPrinted(output, 'error', [
    'posts/dead.md:6',
    /posts\/2015\/draft\.md, which is not public/,
    /Publish that one/,
  ]);
  assertPrinted(output, 'error', ['posts/2017/control.md:7:12', /U\+0008/, /Delete it/]);
});

test('an MDX expression that throws stops the build, with the place in its file', async () => {
  const blog = await copyOf(blogs.odd, 'expression');
  await writeFile(
    join(blog, 'posts/braces.mdx'),
    '---\ntitle: Braces\ndate: 2016-01-01\n---\n\nText {nobody.knows}.\n',
  );
  const { status, output } = await runBuild('expression', { blog });
  assert.equal(status, 1);
  assert.match(
    output,
    /^error posts\/braces\.mdx:6: An expression or a component in the text fails: nobody is not defined\n {4}Define it in the text \(export const nobody = …\)/m,
  );
  assert.doesNotMatch(output, /^\s+at .*:\d+/m);
});

/** An MDX text that imports a file. */
const importing = (file: string): string =>
  `---\ntitle: Imports\ndate: 2016-01-01\n---\n\nimport X from './${file}';\n\n<X />\n`;

for (const [name, files, wanted] of [
  ['import', { 'imports.mdx': importing('none.js') }, /^error posts\/imports\.mdx:6: .*none\.js/m],
  ['picture', { 'imports.mdx': importing('none.png') }, /^error posts\/imports\.mdx:6: .*none\.png/m],
  [
    'no-export',
    { 'imports.mdx': importing('x.js'), 'x.js': 'export const y = 1;\n' },
    /^error posts\/imports\.mdx:6: /m,
  ],
  [
    'component',
    { 'imports.mdx': importing('X.astro'), 'X.astro': '---\nthrow new Error("bad day");\n---\n<p>x</p>\n' },
    /^error posts\/imports\.mdx:8: .* component in the text fails: bad day\n {4}Correct this/m,
  ],
  [
    'component-syntax',
    { 'imports.mdx': importing('X.astro'), 'X.astro': '---\nconst a = ;\n---\n<p>x</p>\n' },
    /^error posts\/X\.astro:2: /m,
  ],
] as const)
  test(`an error of Astro or of its bundler is told with file and cure, without a stack: ${name}`, async () => {
    const blog = await copyOf(blogs.odd, name);
    for (const [file, text] of Object.entries(files)) await writeFile(join(blog, 'posts', file), text);
    const { status, output } = await runBuild(name, { blog });
    assert.equal(status, 1);
    assert.match(output, wanted);
    assert.doesNotMatch(output, /^\s+at .*:\d+|Stack/m);
  });

test('settings, options, addresses, ids and fields that are wrong are reported together', async () => {
  const blog = await copyOf(blogs.odd, 'all-at-once');
  const write = (file: string, head: string, text = 'Text.') =>
    writeFile(join(blog, file), `---\ntitle: T\n${head}\n---\n\n${text}\n`);
  await writeFile(join(blog, 'site.config.ts'), 'export default {\n  url: x y\n};\n');
  await write('posts/no-date.md', 'slug: /twice/');
  await write('posts/twice.md', 'date: 2016-01-01\nslug: /twice/index.html');
  await write('posts/search.md', 'date: 2016-01-01\nslug: /search/');
  await write('posts/one.md', 'date: 2016-01-01\nguid: tag:x');
  await write('posts/other.md', 'date: 2016-01-01\nguid: tag:x');
  await write('posts/slashes.md', 'date: 2016-01-01\nslug: /a//b:c/');
  await write('posts/open.mdx', 'date: 2016-01-01', '<b>');
  await write('pages/404.md', 'draft: maybe');
  const { status, output } = await runBuild('all-at-once', { blog, args: ['--strcit'] });
  assert.equal(status, 1);
  for (const place of [
    /^error --strcit: [^]*? --strict/m,
    /^error pages\/404\.md:3:1 \[draft\]/m,
    /^error posts\/no-date\.md:2.* date/m,
    /^error posts\/open\.mdx:6/m,
    /^error posts\/other\.md:4 \[guid\]: .*posts\/one\.md/m,
    /^error posts\/search\.md:4 \[slug\]: .*the search page/m,
    /^error posts\/slashes\.md:4:1 \[slug\]: .*\/\//m,
    /^error posts\/twice\.md:4 \[slug\]: .*posts\/no-date\.md/m,
    /^error site\.config\.ts:2/m,
  ])
    assert.match(output, place);
  assert.match(output.trimEnd(), /\n9 errors[^\n]*; nothing was built\.$/);
  assert.doesNotMatch(output, /^\s+at .*:\d+|unhandled/m);
});

test('of many mistakes of one kind the first three are shown, with the number of the others', async () => {
  const blog = await copyOf(blogs.odd, 'many');
  for (const name of ['a', 'b', 'c', 'd', 'e'])
    await writeFile(join(blog, `posts/${name}.md`), `---\ntitle: T\ndate: never ${name}\n---\n\nText.\n`);
  const { output } = await runBuild('many', { blog });
  assert.deepEqual(
    output.match(/^error posts\/[a-z]\.md/gm),
    ['a', 'b', 'c'].map((name) => `error posts/${name}.md`),
  );
  assert.match(output, /^ {4}and 2 more of this kind in 2 files; --all shows each$/m);
  assert.match(output, /^5 errors[^\n]*; nothing was built\.$/m);
});

test('wrong settings stop the build, with the names of the keys', async () => {
  const blog = await copyOf(blogs.odd, 'settings');
  const settings = await readFile(join(blog, 'site.config.ts'), 'utf8');
  await writeFile(
    join(blog, 'site.config.ts'),
    settings.replace('title:', 'titel:').replace('postsPerPage: 4', 'postsPerPage: 0'),
  );
  const { status, output } = await runBuild('settings', { blog });
  assert.equal(status, 1);
  for (const part of [/site\.config\.ts/, /titel/, /title/, /postsPerPage/]) assert.match(output, part);
});

test('a missing folder and a folder without posts and settings are errors', async () => {
  const missing = await runBuild('none', { blog: join(engine, 'dist.test-blogs/nowhere') });
  assert.equal(missing.status, 1);
  assert.match(missing.output, /^BLOG_DIR names .*nowhere, and there is no such folder\. [^\n]*\n$/);
  const blog = await copyOf(blogs.odd, 'bare');
  await rm(join(blog, 'posts'), { recursive: true });
  await rm(join(blog, 'pages'), { recursive: true });
  await rm(join(blog, 'site.config.ts'));
  const bare = await runBuild('none', { blog });
  assert.deepEqual([bare.status, /There is no \.md or \.mdx file/.test(bare.output)], [1, true], bare.output);
});

test('a build ends with the number of texts that were read, built and left out', async () => {
  const { output } = await odd();
  assert.match(
    output,
    /\d+ files read, \d+ posts and 2 pages built, left out: 1 draft, 1 scheduled for later \(build again after 2099-01-02 00:00\)\./,
  );
});

test('files that are no images are warnings, and the pages are built as for a missing image', async () => {
  const blog = await copyOf(blogs.odd, 'images');
  const names = Object.keys(damaged);
  await mkdir(join(blog, 'posts/damaged/folder.png'), { recursive: true });
  for (const name of names) await writeFile(join(blog, 'posts/damaged', name), damaged[name]?.bytes ?? '');
  const text = [...names, '.', 'folder.png', ''].map((name) => `![An image](${encodeURIComponent(name)})`).join('\n\n');
  await writeFile(
    join(blog, 'posts/damaged/index.md'),
    `---\ntitle: Damaged\ndate: 2016-01-01\nslug: /2016/01/damaged.html\nthumbnail: ""\ncover: page.png\n---\n\n${text}\n`,
  );
  const { status, output, folder } = await runBuild('images', { blog, args: ['--all'] });
  assert.equal(status, 0, output);
  assertPrinted(output, 'warning', [
    'posts/damaged/index.md:6 [cover]',
    /page\.png is an HTML page/,
    /get the image again/,
  ]);
  for (const [index, name] of names.entries())
    assertPrinted(output, 'warning', [
      `posts/damaged/index.md:${9 + 2 * index}`,
      damaged[name]?.what ?? assert.fail(name),
      /\./,
    ]);
  assert.match(output, /image \. is a folder[\s\S]*image folder\.png is a folder/);
  assert.match(output, /An image without an address/);
  assert.doesNotMatch(output, /^\s+at .*\.(?:ts|js|mjs):\d+/m);
  const page = await readFile(join(folder, '2016/01/damaged.html'), 'utf8');
  assert.equal(page.match(/<img /g)?.length, names.length + 3);
  assert.doesNotMatch(page, /src=""/);
});
