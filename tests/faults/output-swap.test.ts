import assert from 'node:assert/strict';
import { execFileSync, fork } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { filesBelow } from '#astro/file-list.ts';
import { replaceFiles, restoreSite, swapSite } from '#astro/output-swap.ts';

const root = mkdtempSync(join(tmpdir(), 'muc-swap-'));
after(() => rmSync(root, { recursive: true }));

const site = (name: string, files: Readonly<Record<string, string>>): string => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(join(root, name, dirname(file)), { recursive: true });
    writeFileSync(join(root, name, file), text);
  }
  return join(root, name);
};

const contentOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesBelow(folder)
      .sort()
      .map((file) => [file, readFileSync(join(folder, file), 'utf8')]),
  );

const child = fileURLToPath(new URL('swap-child.ts', import.meta.url));

/** Starts a process that swaps sites and is killed before a step. */
const killAtStep = (how: string, folder: string, target: string, step: number): Promise<void> =>
  new Promise((resolve) => {
    fork(child, [how, folder, target, String(step)], { stdio: 'ignore' }).on('exit', () => resolve());
  });

const old = Object.fromEntries(
  Array.from({ length: 60 }, (_, index) => [`${index % 7}/o${index % 50}/${index}.html`, 'old']),
);

for (const [how, steps] of [
  ['folder', [1, 2, 3, 4, 5, 6]],
  // Copies of new files come first, then the journal, new files in their places, and old files away.
  ['files', Array.from({ length: 30 }, (_, index) => 1 + index * 22)],
] as const)
  test(`a build that is killed leaves the whole old or the whole new site: by ${how}`, async () => {
    const seen = new Set<string>();
    for (const step of steps) {
      const target = site(`kill-${how}-${step}`, old);
      await killAtStep(how, `${target}.next`, target, step);
      // What the next build does first.
      restoreSite(target);
      const now = contentOf(target);
      const texts = new Set(Object.values(now));
      assert.equal(texts.size, 1, `step ${step}: ${[...texts].join(', ')}`);
      const [text = ''] = texts;
      seen.add(text);
      assert.equal(Object.keys(now).length, text === 'new' ? 100 : 60, `step ${step}: ${text}`);
    }
    assert.deepEqual([...seen].sort(), ['new', 'old'], 'kills before and after the old site was touched');
  });

test('file by file: files become folders and folders files, .git stays, nothing empty is left', () => {
  const target = site('shapes', { a: 'old', 'b/c': 'old', 'same/x': 'old', 'gone/deep/y': 'old', '.git/HEAD': 'ref' });
  const folder = site('shapes-next', { 'a/b': 'new', b: 'new', 'same/x': 'new' });
  replaceFiles(folder, target);
  assert.deepEqual(contentOf(target), { '.git/HEAD': 'ref', 'a/b': 'new', b: 'new', 'same/x': 'new' });
  assert.ok(!existsSync(join(target, 'gone')) && !existsSync(folder));
});

const canMount = (): boolean => {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', site('mount-probe', { x: '' })], {
      stdio: 'ignore',
    });
    execFileSync('umount', [join(root, 'mount-probe')]);
    return true;
  } catch {
    return false;
  }
};

test('a disk that is full leaves the old site whole', { skip: !canMount() && 'needs to mount a disk' }, () => {
  const target = site('full', {});
  mkdirSync(target, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', target]);
  try {
    const old = { 'a.html': 'old', 'b/c.html': 'x'.repeat(300_000) };
    for (const [file, text] of Object.entries(old)) {
      mkdirSync(join(target, dirname(file)), { recursive: true });
      writeFileSync(join(target, file), text);
    }
    const folder = site('full-next', { 'a.html': 'new', 'big.html': 'y'.repeat(900_000) });
    assert.throws(() => swapSite(folder, target), /ENOSPC/);
    assert.deepEqual(contentOf(target), old);
    const smaller = site('small-next', { 'a.html': 'new' });
    swapSite(smaller, target);
    assert.deepEqual(contentOf(target), { 'a.html': 'new' }, 'a mount point is replaced file by file');
  } finally {
    execFileSync('umount', [target]);
  }
});

const canFreeze = (): boolean => {
  const probe = join(site('freeze-probe', { x: '' }), 'x');
  try {
    execFileSync('chattr', ['+i', probe], { stdio: 'ignore' });
    execFileSync('chattr', ['-i', probe], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

test('a file that cannot be changed', { skip: !canFreeze() && 'needs to freeze a file' }, async (t) => {
  const target = site('frozen', { 'a.html': 'old', 'b.html': 'old' });
  execFileSync('chattr', ['+i', join(target, 'a.html')]);
  await t.test('file by file: the old site stays whole', () => {
    const folder = site('frozen-next', { 'a.html': 'new' });
    assert.throws(() => replaceFiles(folder, target), /EPERM|EACCES/);
    assert.deepEqual(contentOf(target), { 'a.html': 'old', 'b.html': 'old' });
  });
  await t.test('by folder: the new site is there, again and again', () => {
    for (const text of ['new', 'newer']) {
      swapSite(site('frozen-next', { 'a.html': text }), target);
      assert.deepEqual(contentOf(target), { 'a.html': text });
    }
  });
  for (const name of ['frozen.muc-old', 'frozen.muc-old-1', 'frozen'])
    if (existsSync(join(root, name, 'a.html'))) execFileSync('chattr', ['-i', join(root, name, 'a.html')]);
});

test(
  'a folder that cannot be renamed is replaced file by file',
  { skip: process.getuid?.() === 0 && 'is root' },
  () => {
    const target = site('closed/dist', { 'a.html': 'old' });
    const folder = site('closed-next', { 'a.html': 'new' });
    chmodSync(dirname(target), 0o500);
    try {
      swapSite(folder, target);
      assert.deepEqual(contentOf(target), { 'a.html': 'new' });
    } finally {
      chmodSync(dirname(target), 0o700);
    }
  },
);

test('links in the old site are left alone file by file', () => {
  const target = site('links', { 'a.html': 'old' });
  symlinkSync('a.html', join(target, 'link.html'));
  replaceFiles(site('links-next', { 'a.html': 'new' }), target);
  assert.equal(readFileSync(join(target, 'link.html'), 'utf8'), 'new');
});
