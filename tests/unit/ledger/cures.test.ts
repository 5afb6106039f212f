import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { SiteSettings } from '#config/site.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { addToLedger, emptyLedger, formatLedger } from '#ledger/ledger.ts';
import { answeredPaths } from '#load/publication-diff.ts';
import { aText, readFolder } from '../load/samples.ts';
import { aFolder, writeBelow } from '../temporary-folder.ts';

/** A blog as it was published; a test changes it and does what the error says. */
interface Published {
  readonly root: string;
  readonly settings: Partial<SiteSettings>;
}

const bloggerId = (number: number): string => `blogger_id: tag:blogger.com,1999:blog-1.post-${number}`;

const files = {
  'site.config.ts': '',
  'posts/a.md': aText('Text.', `slug: /2016/02/a.html\ntags: [Sao lưu, C#]\ncategory: Kỹ thuật\n${bloggerId(1)}`),
  'posts/b.md': aText('Text.', `slug: "/2016/02/b, c.html"\ntags: [Sao Lưu]\n${bloggerId(2)}`).replace('Title', 'Two'),
  'posts/c.md': aText('Text.', 'tags: [Lập trình]\nseries: { name: Ink, order: 1 }').replace('Title', 'Three'),
  'posts/d.md': aText('Text.', 'slug: /2016/02/d.html\ntags: [Lập trình]').replace('Title', 'Four'),
  'pages/about.md': aText('Text.'),
  'public/cv.txt': 'CV',
};

const read = ({ root, settings }: Published) => readFolder(root, settings);

const publish = async (settings: Partial<SiteSettings> = { from: ['blogger'] }): Promise<Published> => {
  const root = aFolder(files);
  const { publication, diagnostics } = await readFolder(root, settings);
  assert.deepEqual(
    diagnostics.filter(({ level }) => level === 'error'),
    [],
  );
  writeBelow(root, 'ledger/published.json', formatLedger(addToLedger(emptyLedger, publication.now)));
  return { root, settings };
};

const edit = ({ root }: Published, file: string, from: string, to: string): void => {
  const text = readFileSync(join(root, file), 'utf8');
  assert.ok(text.includes(from), `${file} holds ${from}`);
  writeFileSync(join(root, file), text.replace(from, to));
};

const errorsOf = async (blog: Published): Promise<readonly Diagnostic[]> =>
  (await read(blog)).diagnostics.filter(({ level }) => level === 'error');

/** Fails unless the build passes, and every address and feed of the ledger is answered, feeds by feeds. */
const assertWhole = async (blog: Published): Promise<void> => {
  const { diagnostics, publication } = await read(blog);
  assert.deepEqual(
    diagnostics.filter(({ level }) => level === 'error'),
    [],
  );
  const answered = answeredPaths(publication);
  const gone = new Set(publication.redirects.flatMap(({ from, to }) => (to === undefined ? [from] : [])));
  const feeds = new Set(publication.manifest.flatMap(({ kind, permalink }) => (kind === 'feed' ? [permalink] : [])));
  for (const [address, kind] of Object.entries(publication.known.addresses)) {
    assert.ok(answered.has(address), address);
    if (kind === 'feed' && !gone.has(address)) assert.ok(feeds.has(address), `${address} is a feed`);
  }
  assert.deepEqual(publication.change.changedIds, []);
};

/** The value behind `Write key: value`. */
const written = (remedy: string, key: string): string =>
  new RegExp(
    `(?:[Ww]rite|and) (?:${key}): (.+?)(?=\\.? (?:as before|in the post|instead|and guid:|Keep)|\\.?$)`,
    'm',
  ).exec(remedy)?.[1] ?? assert.fail(remedy);

/** The settings with the value that the remedy says. */
const withSetting = (blog: Published, { field = '', remedy }: Diagnostic): Published => ({
  ...blog,
  settings: {
    ...blog.settings,
    [field]: JSON.parse(written(remedy, field).replaceAll("'", '"')) as unknown,
  },
});

/** The lines of the remedy that stand below a sentence. */
const linesBelow = (remedy: string, sentence: RegExp): readonly string[] => {
  const lines = remedy.split('\n');
  const start = lines.findIndex((line) => sentence.test(line)) + 1;
  const end = lines.findIndex((line, index) => index >= start && !line.startsWith('      '));
  return lines.slice(start, end < 0 ? undefined : end).map((line) => line.slice('      '.length));
};

const fieldOf = async (
  before: Partial<SiteSettings>,
  after: Partial<SiteSettings>,
): Promise<readonly [Published, readonly Diagnostic[]]> => {
  const blog = { ...(await publish(before)), settings: after };
  return [blog, await errorsOf(blog)];
};

for (const [before, after, fields, why] of [
  [{ from: ['blogger'] }, { from: [] }, ['from'], 'Blogger left out'],
  [{ from: ['gatsby'] }, { from: [] }, ['from'], 'Gatsby left out'],
  [{ from: [] }, { from: ['gatsby'] }, ['from'], 'Gatsby added'],
  [{ from: ['blogger', 'gatsby'] }, { from: [] }, ['from', 'from'], 'both left out'],
  [
    { url: 'https://old.example/' },
    { url: 'https://new.example/' },
    ['legacyOrigin'],
    'another address, and with it another origin of ids',
  ],
] as const)
  test(`the cure for a changed setting: ${why}`, async () => {
    const [changed, errors] = await fieldOf(before as Partial<SiteSettings>, after as Partial<SiteSettings>);
    assert.deepEqual(
      errors.map(({ file, field }) => [file, field]),
      fields.map((field) => ['site.config.ts', field]),
    );
    await assertWhole(withSetting(changed, errors.at(-1) ?? assert.fail()));
  });

for (const [before, after] of [
  ['ascii', 'gatsby'],
  ['gatsby', 'ascii'],
] as const)
  test(`another taxonomy loses nothing, and says which setting it was: ${before} → ${after}`, async () => {
    const blog = await publish({ from: ['blogger'], taxonomy: before });
    const changed = { ...blog, settings: { ...blog.settings, taxonomy: after } };
    await assertWhole(changed);
    const notes = (await read(changed)).diagnostics.filter(({ level }) => level === 'note');
    assert.deepEqual(
      notes.map(({ field }) => field),
      ['taxonomy'],
    );
    const back = withSetting(changed, notes[0] ?? assert.fail());
    assert.deepEqual(
      (await read(back)).diagnostics.filter(({ level }) => level === 'note'),
      [],
    );
    await assertWhole(back);
  });

test('another address of the blog is a note that the old host must redirect', async () => {
  const blog = await publish({ url: 'https://old.example/' });
  const settings = { url: 'https://new.example/', legacyOrigin: 'https://old.example' };
  const { diagnostics } = await read({ ...blog, settings });
  assert.deepEqual(
    diagnostics
      .filter(({ level }) => level === 'note')
      .map(({ level, field, remedy }) => [level, field, /redirect every path.*_hosts\/old\.example\//.test(remedy)]),
    [['note', 'url', true]],
  );
  await assertWhole({ ...blog, settings });
});

for (const [tag, field, kind] of [
  ['[Sao lưu, C#]', 'tags', 'tag'],
  ['Kỹ thuật', 'category', 'category'],
] as const)
  test(`the cure for a renamed ${kind} gives back every address and feed of it`, async () => {
    const blog = await publish();
    edit(blog, 'posts/a.md', `${field}: ${tag}`, `${field}: ${field === 'tags' ? '[Backup]' : 'Backup'}`);
    if (field === 'tags') edit(blog, 'posts/b.md', 'tags: [Sao Lưu]', 'tags: [Backup]');
    const errors = await errorsOf(blog);
    assert.equal(errors.length, field === 'tags' ? 2 : 1);
    const aliases = errors.flatMap(({ remedy }) => {
      const lines = linesBelow(remedy, /terms\.yaml/);
      return /\[(.*)\]/.exec(lines.at(-1) ?? '')?.[1] ?? [];
    });
    const [list] = linesBelow(errors[0]?.remedy ?? '', /terms\.yaml/);
    writeBelow(blog.root, 'terms.yaml', `${list}\n  Backup:\n    aliases: [${aliases.join(', ')}]\n`);
    await assertWhole(blog);
  });

for (const [from, to, why] of [
  ['tags: [Lập trình]\nseries: { name: Ink, order: 1 }', '', 'a series'],
  ['series: { name: Ink, order: 1 }', 'series: { name: Pen, order: 1 }', 'a renamed series'],
] as const)
  test(`the cure for a list that was removed: ${why}`, async () => {
    const blog = await publish();
    edit(blog, 'posts/c.md', from, to);
    const rules = (await errorsOf(blog)).flatMap(({ remedy }) => linesBelow(remedy, /(?:removed, add)/));
    assert.ok(rules.length > 0);
    writeBelow(blog.root, 'ledger/redirects.txt', rules.join('\n'));
    assert.deepEqual(
      (await errorsOf(blog)).filter(({ message }) => message.includes('Ink')),
      [],
    );
  });

for (const [file, from, to, why] of [
  ['posts/a.md', 'slug: /2016/02/a.html', 'slug: /2016/02/moved.html', 'another slug'],
  ['posts/b.md', 'slug: "/2016/02/b, c.html"', 'slug: /2016/02/bc.html', 'a slug that YAML must quote'],
  ['posts/c.md', 'date: 2016-02-04', 'date: 2016-02-04\nslug: /2016/02/x.html', 'a slug where there was none'],
] as const) {
  test(`the cure for a post that moved by mistake: ${why}`, async () => {
    const blog = await publish();
    edit(blog, file, from, to);
    const [error] = await errorsOf(blog);
    assert.equal(error?.file, file);
    const [, line = ''] = /(slug: .+)/.exec(to) ?? [];
    edit(blog, file, line, `slug: ${written(error?.remedy ?? '', 'slug')}`);
    await assertWhole(blog);
  });

  test(`the cure for a post that shall move: ${why}`, async () => {
    const blog = await publish();
    edit(blog, file, from, to);
    const [{ remedy } = assert.fail()] = await errorsOf(blog);
    const [, aliases = '', guid = ''] = /write aliases: (.+) and guid: (.+) instead\.$/.exec(remedy) ?? [];
    edit(blog, file, 'title:', `aliases: ${aliases}\nguid: ${guid}\ntitle:`);
    await assertWhole(blog);
  });
}

test('the cures for a post that was deleted: gone, or another address', async () => {
  for (const pattern of [/: (\S+ )\/its\/new/, /(\S+ gone)/]) {
    const blog = await publish();
    rmSync(join(blog.root, 'posts/d.md'));
    const [{ remedy } = assert.fail()] = await errorsOf(blog);
    const rule = pattern.exec(remedy)?.[1] ?? assert.fail(remedy);
    writeBelow(blog.root, 'ledger/redirects.txt', rule.endsWith('gone') ? rule : `${rule}/2016/02/a.html`);
    await assertWhole(blog);
  }
});

test('the cure for a post that became a draft', async () => {
  const blog = await publish();
  edit(blog, 'posts/d.md', 'title:', 'draft: true\ntitle:');
  const [{ remedy, file } = assert.fail()] = await errorsOf(blog);
  assert.equal(file, 'posts/d.md');
  writeBelow(blog.root, 'ledger/redirects.txt', /(\S+ gone)/.exec(remedy)?.[1] ?? assert.fail(remedy));
  await assertWhole(blog);
});

for (const [file, from, to, why] of [
  ['posts/a.md', bloggerId(1), bloggerId(3), 'another id of Blogger'],
  ['posts/a.md', `${bloggerId(1)}\n`, '', 'no id of Blogger any more'],
  ['posts/d.md', 'title:', `${bloggerId(4)}\ntitle:`, 'an id of Blogger for a post that never had one'],
  ['posts/d.md', 'title:', 'guid: other\ntitle:', 'another guid'],
] as const)
  test(`the cure for a changed id in feeds: ${why}`, async () => {
    const blog = await publish();
    edit(blog, file, from, to);
    const [{ remedy, file: place } = assert.fail(), ...others] = await errorsOf(blog);
    assert.deepEqual([place, others.length], [file, 0]);
    const key = /^Delete (\w+)/.exec(remedy)?.[1] ?? /^Write (\w+):/.exec(remedy)?.[1] ?? assert.fail(remedy);
    const line = remedy.startsWith('Write ') ? `${remedy.slice('Write '.length)}\n` : '';
    const text = readFileSync(join(blog.root, file), 'utf8').replace(new RegExp(`^${key}: .*\\n`, 'm'), '');
    writeFileSync(join(blog.root, file), text.replace('title:', `${line}title:`));
    await assertWhole(blog);
  });

test('the cure for an id in two posts keeps it where it was', async () => {
  const blog = await publish();
  writeBelow(blog.root, 'posts/0.md', aText('Text.', `slug: /2016/02/0.html\n${bloggerId(1)}`));
  const [{ remedy, file } = assert.fail()] = await errorsOf(blog);
  assert.deepEqual([file, /^Delete blogger_id here/.test(remedy)], ['posts/0.md', true]);
  edit(blog, file, `${bloggerId(1)}\n`, '');
  await assertWhole(blog);
});

test('the cures for a file of public that is gone, and for wrong rules', async () => {
  const blog = await publish();
  rmSync(join(blog.root, 'public/cv.txt'));
  const [{ remedy } = assert.fail()] = await errorsOf(blog);
  const rule = /(\S+ gone)/.exec(remedy)?.[1] ?? assert.fail(remedy);
  for (const [wrong, right] of [
    ['/x /y /z', rule],
    ['/cv.txt /nowhere.html', rule],
    ['/cv.txt /cv.txt/', rule],
  ] as const) {
    writeBelow(blog.root, 'ledger/redirects.txt', wrong);
    assert.notDeepEqual(await errorsOf(blog), []);
    writeBelow(blog.root, 'ledger/redirects.txt', right);
    await assertWhole(blog);
  }
});
