import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { digest } from '#cache/digest.ts';
import { buildWith, copyEngine, forgetBuilds } from '../build/engine-copy.ts';
import { filesBelow, type Outcome } from '../build/site.ts';
import { aText } from '../unit/load/samples.ts';

const names = ['ash', 'oak'] as const;
type Name = (typeof names)[number];

let engine = '';
const blogOf = (name: Name): string => join(engine, 'blogs', name);

/** Two blogs with the same addresses and other words, so that a file of one in the site of the other shows. */
const writeBlog = (name: Name): void => {
  mkdirSync(join(blogOf(name), 'posts'), { recursive: true });
  writeFileSync(
    join(blogOf(name), 'site.config.ts'),
    `export default { url: 'https://blog.example/', title: '${name}', description: '${name}', author: { name: '${name}' } };\n`,
  );
  for (let index = 0; index < 12; index += 1)
    writeFileSync(
      join(blogOf(name), `posts/${index}.md`),
      aText(`The ${name} is a tree, number ${index}.`, `slug: /2016/02/${index}.html\ntags: [Linux, SQLite]`),
    );
  // Texts that Astro renders: their files have the same names in one place, and others in another.
  for (const file of ['both', `only-${name}`])
    writeFileSync(
      join(blogOf(name), `posts/${file}.mdx`),
      aText(`The ${name} is {1 + 1} trees.`, `slug: /${file}.html`),
    );
};

const contentOf = async ({ folder }: Outcome): Promise<ReadonlyMap<string, string>> => {
  const files = await filesBelow(folder);
  const texts = files.map(async (file) => [file, await readFile(join(folder, file), 'latin1')] as const);
  return new Map(await Promise.all(texts));
};

const alone = new Map<Name, ReadonlyMap<string, string>>();

const assertSiteOf = async (name: Name, outcome: Outcome): Promise<void> => {
  const [site, wanted] = [await contentOf(outcome), alone.get(name) ?? assert.fail(name)];
  const files = [...new Set([...site.keys(), ...wanted.keys()])];
  assert.deepEqual(
    files.filter((file) => site.get(file) !== wanted.get(file)),
    [],
    name,
  );
};

before(async () => {
  engine = await copyEngine('two');
  for (const name of names) {
    writeBlog(name);
    const outcome = await buildWith(engine, blogOf(name), name);
    assert.equal(outcome.status, 0, outcome.output);
    alone.set(name, await contentOf(outcome));
  }
  await forgetBuilds(engine);
  for (const name of names) await rm(join(engine, name), { recursive: true });
});
after(() => rm(engine, { recursive: true, force: true }));

for (const caches of ['without caches', 'with caches'])
  test(`two blogs are built at the same time as they are one after the other, ${caches}`, async () => {
    const outcomes = await Promise.all(names.map((name) => buildWith(engine, blogOf(name), name)));
    for (const [index, name] of names.entries()) {
      const outcome = outcomes[index] ?? assert.fail();
      assert.equal(outcome.status, 0, outcome.output);
      await assertSiteOf(name, outcome);
    }
  });

test('of two blogs that are built into one folder at the same time, one is there and whole', async () => {
  const outcomes = await Promise.all(names.map((name) => buildWith(engine, blogOf(name), 'shared')));
  const built = names.filter((_, index) => outcomes[index]?.status === 0);
  assert.equal(built.length, 1, outcomes.map(({ output }) => output).join('\n'));
  const [name = assert.fail()] = built;
  const refused = outcomes[1 - names.indexOf(name)] ?? assert.fail();
  assert.match(refused.output, /is building into .*shared|shared holds the site of the blog in/);
  assert.doesNotMatch(refused.output, /^\s+at .*:\d+:\d+\)?$/m, 'a stack trace');
  await assertSiteOf(name, refused);
});

for (const [what, lockOf, wanted] of [
  ['into one folder', () => join('locks', digest(join(engine, 'ash'))), /is building into .*ash\. Wait until/],
  [
    'of one blog',
    () => join(readdirSync(join(engine, 'node_modules/.astro')).find((name) => name.startsWith('ash-')) ?? '', 'lock'),
    /is building this blog\. Wait until/,
  ],
] as const)
  test(`a second build ${what} is refused with a sentence, and the site stays`, async () => {
    const lock = join(engine, 'node_modules/.astro', lockOf());
    // This process stands for the first build.
    writeFileSync(lock, String(process.pid));
    const outcome = await buildWith(engine, blogOf('ash'), 'ash');
    assert.notEqual(outcome.status, 0);
    assert.match(outcome.output, wanted);
    assert.ok(outcome.output.includes(`Process ${process.pid} `) && existsSync(lock), outcome.output);
    await assertSiteOf('ash', outcome);
    await rm(lock);
  });
