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
import { filesBelow, openSite, restoreSite } from '#data/site-folder.ts';

const root = mkdtempSync(join(tmpdir(), 'muc-'));
after(() => rmSync(root, { recursive: true }));

const site = (name: string, files: Readonly<Record<string, string>>): string => {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name, file)), { recursive: true });
    writeFileSync(join(root, name, file), text);
  }
  return join(root, name);
};

test('files that the old site has with the same bytes keep the time of their last change, however they come', async () => {
  const files = { 'linked/x.html': '1', 'moved.html': '2', 'written.txt': '3', 'other.html': 'old' };
  const target = site('kept', files);
  for (const file of Object.keys(files)) utimesSync(join(target, file), 1000, 1000.5);
  const from = site('from', { ...files, 'other.html': 'new' });
  const next = openSite(`${target}.next`, target);
  next.link(join(from, 'linked/x.html'), 'linked/x.html');
  next.move(join(from, 'moved.html'), 'moved.html');
  next.write('written.txt', '3');
  next.move(join(from, 'other.html'), 'other.html');
  next.alias('other.html', 'a/b/alias.html');
  await next.swap();
  const times = (file: string) => statSync(join(target, file)).mtimeMs;
  assert.deepEqual([times('moved.html'), times('written.txt')], [1_000_500, 1_000_500]);
  assert.notEqual(times('other.html'), 1_000_500);
  for (const file of ['other.html', 'a/b/alias.html']) assert.equal(readFileSync(join(target, file), 'utf8'), 'new');
  assert.equal(readFileSync(join(target, 'linked/x.html'), 'utf8'), '1');
});

test('a new site takes the place of the old one whole, and .git stays', async () => {
  const target = site('swap', { 'old.html': '1', '.git/HEAD': 'ref' });
  const next = openSite(`${target}.next`, target);
  next.write('new.html', '2');
  assert.deepEqual(filesBelow(target).sort(), ['.git/HEAD', 'old.html'], 'until then nothing is touched');
  await next.swap();
  assert.deepEqual(filesBelow(target).sort(), ['.git/HEAD', 'new.html']);
  assert.ok(!existsSync(`${target}.old`) && !existsSync(`${target}.next`));
});

test('a first site needs no old one; what a killed build left is removed', async () => {
  const target = join(root, 'first/dist');
  site('first/dist.next', { 'left.html': '1' });
  const next = openSite(`${target}.next`, target);
  next.write('a.html', '1');
  await next.swap();
  assert.deepEqual(filesBelow(target), ['a.html']);
});

test('a site that a killed build had moved aside is put back', () => {
  const target = site('killed', { 'a.html': '1' });
  renameSync(target, `${target}.old`);
  restoreSite(target);
  assert.deepEqual(filesBelow(target), ['a.html']);
});
