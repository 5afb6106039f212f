import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { filesBelow } from '#astro/file-list.ts';
import { openSite, resolveTarget, stagingFolder } from '#astro/output-folder.ts';
import { restoreSite } from '#astro/output-swap.ts';

const root = mkdtempSync(join(tmpdir(), 'muc-'));
after(() => rmSync(root, { recursive: true }));

const site = (name: string, files: Readonly<Record<string, string>>): string => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name, file)), { recursive: true });
    writeFileSync(join(root, name, file), text);
  }
  return join(root, name);
};

test('files with the same bytes as in the old site keep their modification time', async () => {
  const files = { 'linked/x.html': '1', 'moved.html': '2', 'written.txt': '3', 'other.html': 'old' };
  const target = site('kept', files);
  for (const file of Object.keys(files)) utimesSync(join(target, file), 1000, 1000.5);
  const from = site('from', { ...files, 'other.html': 'new' });
  const next = openSite(stagingFolder(target), target);
  next.link(join(from, 'linked/x.html'), 'linked/x.html');
  next.move(join(from, 'moved.html'), 'moved.html');
  next.write('written.txt', '3');
  next.move(join(from, 'other.html'), 'other.html');
  next.alias('other.html', 'a/b/alias.html');
  next.swap();
  const times = (file: string) => statSync(join(target, file)).mtimeMs;
  assert.deepEqual([times('moved.html'), times('written.txt')], [1_000_500, 1_000_500]);
  assert.notEqual(times('other.html'), 1_000_500);
  for (const file of ['other.html', 'a/b/alias.html']) assert.equal(readFileSync(join(target, file), 'utf8'), 'new');
  assert.equal(readFileSync(join(target, 'linked/x.html'), 'utf8'), '1');
});

test('a new site replaces the old one completely, and .git is kept', async () => {
  const target = site('swap', { 'old.html': '1', '.git/HEAD': 'ref' });
  const next = openSite(stagingFolder(target), target);
  next.write('new.html', '2');
  assert.deepEqual(filesBelow(target).sort(), ['.git/HEAD', 'old.html'], 'until then nothing is touched');
  next.swap();
  assert.deepEqual(filesBelow(target).sort(), ['.git/HEAD', 'new.html']);
  assert.deepEqual(
    readdirSync(root).filter((name) => name.startsWith('swap.')),
    [],
  );
});

test('a first site needs no old one; files of a killed build are removed', async () => {
  const target = join(root, 'first/dist');
  site('first/dist.muc-next', { 'left.html': '1' });
  const next = openSite(stagingFolder(target), target);
  next.write('a.html', '1');
  next.swap();
  assert.deepEqual(filesBelow(target), ['a.html']);
});

test('a site that a killed build had renamed is restored', () => {
  const target = site('killed', { 'a.html': '1' });
  renameSync(target, `${target}.muc-old`);
  restoreSite(target);
  assert.deepEqual(filesBelow(target), ['a.html']);
});

test('the .git that a killed build did not move is restored, and the new site is kept', () => {
  const target = site('halfway', { 'new.html': '2' });
  site('halfway.muc-old', { 'old.html': '1', '.git/HEAD': 'ref' });
  restoreSite(target);
  assert.deepEqual(filesBelow(target).sort(), ['.git/HEAD', 'new.html']);
});

test('a symbolic link is resolved, even if its target does not exist', () => {
  symlinkSync('nowhere-yet', join(root, 'link'));
  symlinkSync(join(root, 'link'), join(root, 'link-to-link'));
  assert.equal(resolveTarget(join(root, 'link-to-link')), join(realpathSync(root), 'nowhere-yet'));
  assert.equal(resolveTarget(join(root, 'nowhere-yet')), join(root, 'nowhere-yet'));
});

test('folders of the owner next to the site are kept', async () => {
  const target = site('owned', { 'a.html': '1' });
  for (const name of ['owned.old', 'owned.next']) site(name, { 'own.txt': '1' });
  restoreSite(target);
  const next = openSite(stagingFolder(target), target);
  next.write('a.html', '2');
  next.swap();
  for (const name of ['owned.old', 'owned.next']) assert.ok(existsSync(join(root, name, 'own.txt')));
});

// On Linux, `/dev/shm` is another disk.
test(
  'a site on another disk than its staging folder keeps modification times',
  { skip: !existsSync('/dev/shm') },
  async () => {
    const target = mkdtempSync('/dev/shm/muc-');
    after(() => rmSync(target, { recursive: true }));
    writeFileSync(join(target, 'a.html'), '1');
    utimesSync(join(target, 'a.html'), 1000, 1000.5);
    const next = openSite(join(root, 'elsewhere'), target);
    next.write('a.html', '1');
    assert.equal(statSync(join(root, 'elsewhere/a.html')).mtimeMs, 1_000_500);
  },
);
