import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { filesBelow, keepFiles, restoreSite, swapSite } from '#data/site-folder.ts';

const root = mkdtempSync(join(tmpdir(), 'muc-'));
after(() => rmSync(root, { recursive: true }));

const site = (name: string, files: Readonly<Record<string, string>>): string => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name, file)), { recursive: true });
    writeFileSync(join(root, name, file), text);
  }
  return join(root, name);
};

test('files with the same bytes keep the time of their last change, others do not', () => {
  const target = site('kept', { 'a/x.html': '1', 'b.html': '2' });
  const stage = site('kept.next', { 'a/x.html': '1', 'b.html': '3', 'c.html': '4' });
  for (const file of filesBelow(target)) utimesSync(join(target, file), 1000, 1000.5);
  keepFiles(stage, target, filesBelow(stage));
  assert.equal(statSync(join(stage, 'a/x.html')).mtimeMs, 1_000_500);
  assert.notEqual(statSync(join(stage, 'b.html')).mtimeMs, 1_000_500);
  assert.equal(readFileSync(join(stage, 'b.html'), 'utf8'), '3');
});

test('a new site takes the place of the old one whole, and .git stays', async () => {
  const target = site('swap', { 'old.html': '1', '.git/HEAD': 'ref' });
  await swapSite(site('swap.next', { 'new.html': '2' }), target);
  assert.deepEqual(filesBelow(target).sort(), ['.git/HEAD', 'new.html']);
  assert.ok(!existsSync(`${target}.old`) && !existsSync(`${target}.next`));
});

test('a first site needs no old one', async () => {
  const target = join(root, 'first/dist');
  await swapSite(site('first.next', { 'a.html': '1' }), target);
  assert.deepEqual(filesBelow(target), ['a.html']);
});

test('a site that a killed build had moved aside is put back', () => {
  const target = site('killed', { 'a.html': '1' });
  renameSync(target, `${target}.old`);
  restoreSite(target);
  assert.deepEqual(filesBelow(target), ['a.html']);
});
