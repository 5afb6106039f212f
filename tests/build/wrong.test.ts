import assert from 'node:assert/strict';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { blogs, copyOf, engine, filesBelow, odd, runBuild, type Outcome } from './site.ts';

/** What the owner reads of each file: place and field as printed, what was found, what to write instead. */
const errors: readonly (readonly [place: string, found: RegExp, remedy: RegExp])[] = [
  ['posts/empty.md:1:1', /empty/, /Begin it with a line ---/],
  ['posts/no-front-matter.md:1:1', /no front matter/, /Begin it with a line ---/],
  ['posts/toml.md:1:1', /TOML/, /in YAML/],
  ['posts/unclosed.md:1:1', /never ends/, /Write a line ---/],
  ['posts/yaml-quote.md:2:8 [title]', /'Never closed/, /Close the quote/],
  ['posts/yaml-tab.md:5:1 [series]', /Tabs/, /Indent by blanks/],
  ['posts/yaml-colon.md:2:8 [title]', /One: two/, /needs quotes/],
  ['posts/yaml-twice.md:4:1 [title]', /Said again/, /Keep one/],
  ['posts/yaml-bracket.md:5:1 [tags]', /\]/, /Close the bracket/],
  ['posts/yaml-alias.md:4:11 [category]', /\*star/, /needs quotes/],
  ['posts/yaml-list.md:2:1', /a list/, /one field a line/],
  ['posts/no-title.md:2:1 [title]', /no title/, /Write title:/],
  ['posts/empty-title.md:2:1 [title]', /empty/, /Write title:/],
  ['pages/no-title.md:2:1 [title]', /no title/, /Write title:/],
  ['posts/no-date.md:2:1 [date]', /no date/, /Write date:/],
  ['posts/date-calendar.md:3:1 [date]', /2016-02-30/, /2016-02-04T08:00:00\+07:00/],
  ['posts/date-words.md:3:1 [date]', /yesterday/, /2016-02-04/],
  ['posts/date-us.md:3:1 [date]', /02\/04\/2016/, /2016-02-04/],
  ['posts/updated-words.md:5:1 [modified_time]', /soon/, /2016-02-04/],
  ['posts/title-list.md:2:1 [title]', /\["one","two"\]/, /one text/],
  ['posts/category-map.md:5:1 [category]', /Map/, /one text/],
  ['posts/tags-map.md:5:1 [tags]', /C#.*intro/, /"C#: intro"/],
  ['posts/draft-maybe.md:5:1 [draft]', /maybe/, /draft: true or draft: false/],
  ['posts/lang-klingon.md:5:1 [lang]', /tlh/, /lang: vi or lang: en/],
  ['posts/template-unknown.md:5:1 [template]', /poster/, /template: page/],
  ['posts/series-text.md:5:1 [series]', /Just a name/, /order: 1/],
  ['posts/series-order.md:5:1 [series]', /first/, /order: 1/],
  ['posts/canonical-path.md:5:1 [canonical]', /\/somewhere/, /https:\/\//],
  ['posts/cover-script.md:5:1 [cover]', /javascript:/, /cover\.jpg/],
  ['posts/translation-nowhere.md:5 [translationOf]', /nowhere/, /existing post/],
  ['posts/superseded-nowhere.md:5 [supersededBy]', /nowhere/, /existing post/],
  ['posts/slug-up.md:4:1 [slug]', /\.\./, /root of the blog/],
  ['posts/slug-encoded-up.md:4:1 [slug]', /%2E%2E/, /root of the blog/],
  ['posts/slug-query.md:4:1 [slug]', /\?m=1/, /Leave them out/],
  ['posts/slug-fragment.md:4:1 [slug]', /#part/, /Leave them out/],
  ['posts/slug-backslash.md:4:1 [slug]', /backslash/, /Separate with \//],
  ['posts/slug-percent.md:4:1 [slug]', /100%/, /Leave the % out/],
  ['posts/slug-host.md:4:1 [slug]', /elsewhere/, /only its path/],
  ['posts/slug-home.md:4:1 [slug]', /home page/, /\/2016\/02\/name\.html/],
  ['posts/slug-double.md:4:1 [slug]', /\/\//, /one \//],
  ['posts/slug-control.md:4:1 [slug]', /control character/, /Type it anew/],
  ['posts/slug-list.md:4:1 [slug]', /\["a","b"\]/, /one text/],
  ['posts/reserved-tag.md:4 [slug]', /list of tags/, /another slug/],
  ['posts/reserved-year.md:4 [slug]', /archive of 2016/, /another slug/],
  ['posts/reserved-file.md:4 [slug]', /sitemap-0\.xml/, /another slug/],
  ['posts/reserved-404.md:4 [slug]', /missing addresses/, /another slug/],
  ['posts/twin-b.md:4 [slug]', /posts\/twin-a\.md/, /another slug/],
  ['posts/case-b.md:4 [slug]', /posts\/case-a\.md/, /another slug/],
  ['posts/folder-b.md:4 [slug]', /posts\/folder-a\.md/, /another slug/],
  ['posts/alias-clash.md:5 [aliases]', /posts\/misspelt\.md/, /Leave it to one/],
  ['posts/name-twin.mdx', /posts\/name-twin\.md/, /another name/],
  ['posts/mdx-unclosed.mdx:8:1', /<Callout>/, /Close every tag/],
  ['posts/misspelt-draft.md:5:1 [daft]', /“daft”/, /Did you mean draft\?/],
  ['posts/misspelt-slug.md:4:1 [slgu]', /“slgu”/, /Did you mean slug\?/],
  // Made when the tests run, since such bytes do not travel well in a repository.
  ['posts/binary.md:1:8', /NUL/, /UTF-8/],
  ['posts/latin-1.md:2:11', /not UTF-8/, /UTF-8/],
  ['posts/utf-16.md:1:1', /UTF-16/, /UTF-8/],
  ['posts/dangling.md', /cannot be opened/, /leads/],
];

const warnings: typeof errors = [
  ['posts/misspelt.md:5:1 [categroy]', /“categroy”/, /Did you mean category\?/],
  ['posts/misspelt.md:6:1 [tgas]', /“tgas”/, /Did you mean tags\?/],
  ['posts/misspelt.md:7:1 [weather]', /“weather”/, /It is ignored/],
  ['posts/odd-none.md:5:1 [fbCommentUrl]', /nothing here/, /leave the field out/],
  ['posts/draft-broken.md:4:1 [date]', /some day/, /2016-02-04/],
  ['posts/links.md:7', /missing\.png/, /Put the file there/],
  ['posts/links.md:9', /file:\/\//, /beside the post/],
  ['posts/word.docx', /not read/, /\.md or \.mdx/],
];

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
  outcome = await runBuild('wrong', { blog });
});

/** Fails unless one finding in the output has this level, place, message and remedy. */
const assertTold = (output: string, level: string, [place, found, remedy]: (typeof errors)[number]): void => {
  const lines = output.split('\n');
  const near = lines.flatMap((line, index) =>
    line.startsWith(`${level} ${place}: `) ? [[line, lines[index + 1] ?? '']] : [],
  );
  assert.ok(
    near.some(([message = '', cure = '']) => found.test(message) && remedy.test(cure)),
    `${level} ${place} ${found} ${remedy}\nfound: ${near.join('\n') || lines.filter((line) => line.includes(place.split(':')[0] ?? '')).join('\n')}`,
  );
};

test('one build tells every error of every file, with its place and its cure', () => {
  assert.equal(outcome.status, 1);
  for (const expected of errors) assertTold(outcome.output, 'error', expected);
  for (const expected of warnings) assertTold(outcome.output, 'warning', expected);
});

test('nothing is told that is not wrong', () => {
  const told = outcome.output.match(/^error [^:\s]+/gm)?.map((line) => line.slice('error '.length)) ?? [];
  const expected = new Set(errors.map(([place]) => place.split(':')[0]));
  assert.deepEqual(
    told.filter((file) => !expected.has(file)),
    [],
  );
});

test('errors are words for the owner: no stack of the engine, no control character', () => {
  assert.doesNotMatch(outcome.output, /^\s+at .*\.(?:ts|js|mjs):\d+/m);
  assert.doesNotMatch(outcome.output, /[\u0000-\u0008\u000b-\u001f\u007f]/u);
  assert.ok(!outcome.output.includes('built in'), 'nothing was built');
});

test('a build that fails leaves the last site as it was', async () => {
  assert.deepEqual(await filesBelow(last), ['2016/good.html']);
  assert.equal(await readFile(join(last, '2016/good.html'), 'utf8'), 'The last good site.');
});

test('under --strict what is odd, as links that lead nowhere, stops the build too', async () => {
  const blog = await copyOf(blogs.odd, 'strict');
  const text = '[nothing](/2001/01/nothing.html), [no part](#nowhere), [at home](/).';
  await writeFile(join(blog, 'posts/dead.md'), `---\ntitle: Dead\ndate: 2016-01-01\n---\n\n${text}\n`);
  const { status, output } = await runBuild('strict', { blog, args: ['--strict'] });
  assert.equal(status, 1);
  assertTold(output, 'warning', ['posts/dead.md:6', /\/2001\/01\/nothing\.html/, /Correct the address/]);
  assertTold(output, 'warning', ['posts/dead.md:6', /#nowhere/, /id of a heading/]);
  assertTold(output, 'warning', ['posts/2017/control.md:7:12', /U\+0008/, /Delete it/]);
});

test('wrong settings stop the build and name the key', async () => {
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

test('a folder that is missing, or holds no posts, is an error that says so', async () => {
  const missing = await runBuild('none', { blog: join(engine, 'dist.test-blogs/nowhere') });
  assert.deepEqual([missing.status, /BLOG_DIR names .*nowhere/.test(missing.output)], [1, true], missing.output);
  const blog = await copyOf(blogs.odd, 'bare');
  await rm(join(blog, 'posts'), { recursive: true });
  await rm(join(blog, 'pages'), { recursive: true });
  const bare = await runBuild('none', { blog });
  assert.deepEqual([bare.status, /There is no \.md or \.mdx file/.test(bare.output)], [1, true], bare.output);
});

test('a build ends with how many texts were read, built and left out, and why', async () => {
  const { output } = await odd();
  assert.match(output, /\d+ files read, \d+ posts and 2 pages built, left out: 1 draft, 1 scheduled for later\./);
});
