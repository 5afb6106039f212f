import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { test } from 'node:test';
import { redirectPages } from '#hosts/redirect-pages.ts';
import { findFileConflicts } from '#output/file-conflicts.ts';
import { fitsWindows, foldPath } from '#urls/file-names.ts';
import { createAddresses } from '#urls/routes.ts';
import type { SiteSettings } from '#config/site.ts';
import { aText, readBlog, engine, readFolder } from '../load/samples.ts';
import { aFolder } from '../temporary-folder.ts';

const atBlogger = (number: number): string => `blogger_id: tag:blogger.com,1999:blog-1.post-${number}`;

const nfd = 'nấu-ăn'.normalize('NFD');

/** Labels and addresses that some disks confuse: of case, of Unicode form, of letters whose lower case is longer. */
const files = {
  'posts/1.md': aText('One.', `slug: /2016/02/1.html\ntags: [jquery, "Đ", "İ", "i", "Nấu ăn"]\n${atBlogger(1)}`),
  'posts/2.md': aText(
    'Two.',
    `slug: /2016/02/${nfd}.html\ntags: [jQuery, "đ", "${'Nấu ăn'.normalize('NFD')}"]\n${atBlogger(2)}`,
  ),
  'posts/3.md': aText('Three.', `slug: /${nfd}/\ntags: ["Vì sao?", "JQUERY"]\n${atBlogger(3)}`),
  'posts/4.md': aText('Four.', 'slug: /2016/02/4.html'),
};

const words = { moved: '', gone: '', home: '' };

const read = async (settings: Partial<SiteSettings> = {}) => {
  const { publication, site, diagnostics } = await readBlog(files, { from: ['blogger', 'gatsby'], ...settings });
  const { manifest, redirects } = publication;
  const stubs = redirectPages({ manifest, redirects, addresses: createAddresses(site.url) }, 'vi', words);
  return { manifest, redirects, stubs, diagnostics };
};

/** What lies in each file; copies have the content of their original. */
const contents = ({ manifest, stubs }: Awaited<ReturnType<typeof read>>): readonly (readonly [string, string])[] => [
  ...manifest.map(({ file, of, permalink }) => [file, of ?? permalink] as const),
  ...stubs.map(({ file, content }) => [file, content] as const),
];

for (const taxonomy of ['ascii', 'gatsby'] as const)
  test(`no disk mixes up files with different contents: ${taxonomy}`, async () => {
    const all = contents(await read({ taxonomy }));
    const byPath = Map.groupBy(all, ([file]) => foldPath(file));
    const mixed = [...byPath.values()].filter((group) => new Set(group.map(([, content]) => content)).size > 1);
    assert.deepEqual(mixed, []);
  });

test('the same for the sample blog', async () => {
  const root = aFolder();
  cpSync(`${engine}/src/sample`, root, { recursive: true });
  cpSync(`${engine}/public`, `${root}/public`, { recursive: true });
  const { publication } = await readFolder(root);
  const paths = publication.manifest.map(({ file }) => foldPath(file));
  assert.equal(new Set(paths).size, new Set(publication.manifest.map(({ file }) => file)).size);
});

test('a label feed that gives way keeps its address, by the rules of hosts, and is no redirect', async () => {
  const { manifest, redirects, diagnostics } = await read({ taxonomy: 'gatsby' });
  const feeds = manifest.filter(({ permalink }) => /\/-\/jquery$/i.test(permalink));
  const addresses = ['/feeds/posts/default/-/JQUERY', '/feeds/posts/default/-/jQuery', '/feeds/posts/default/-/jquery'];
  assert.deepEqual(
    feeds.map(({ permalink }) => permalink),
    addresses,
  );
  const moved = feeds.filter(({ file }) => file.includes('~'));
  assert.equal(new Set(moved.map(({ of }) => of)).size, 1);
  assert.ok(moved.length > 0);
  assert.deepEqual(
    redirects.filter(({ from }) => addresses.includes(from)),
    [],
  );
  const told = diagnostics.find(({ message }) => message.includes('answer these feeds'));
  assert.ok(told?.level === 'note' && moved.every(({ permalink }) => told.message.includes(permalink)), told?.message);
});

test('a redirect page gives way to the page whose name has another Unicode form; rules still redirect', async () => {
  const { redirects, stubs } = await read();
  const nfc = `/${nfd.normalize('NFC')}/`;
  assert.ok(redirects.some(({ from, to }) => from === nfc && to === `/${nfd}/`));
  assert.ok(!stubs.some(({ file }) => file.normalize('NFC').startsWith('nấu-ăn')));
});

test('redirect pages with different targets do not share a path: the first stays, and a note names the other', async () => {
  const rules = '/Old/ /2016/02/1.html\n/old/ /2016/02/4.html\n';
  const { publication, diagnostics, site } = await readBlog({ ...files, 'ledger/redirects.txt': rules });
  const stubs = redirectPages({ ...publication, addresses: createAddresses(site.url) }, 'vi', words);
  const told = diagnostics.find(({ message }) => message.includes('redirect these addresses'));
  assert.ok(told?.level === 'note' && told.message.includes('/old/ (to /2016/02/4.html)'), told?.message);
  assert.deepEqual(
    stubs.filter(({ file }) => /^old\/index\.html$/i.test(file)).map(({ file }) => file),
    ['Old/index.html'],
  );
});

test('names that Windows forbids stay, and a note lists them', async () => {
  const { manifest, diagnostics } = await read();
  const feed = manifest.find(({ permalink }) => permalink === '/feeds/posts/default/-/Vì sao?');
  assert.ok(feed && !fitsWindows(feed.file));
  const told = diagnostics.find(({ message }) => message.startsWith('Windows cannot hold'));
  assert.ok(told?.level === 'note' && told.message.includes(feed.file), told?.message);
});

test('two pages of the engine that are one file on some disks are an error, two files of the owner a warning', () => {
  const entry = (permalink: string, kind: 'list' | 'file') => ({ permalink, kind, file: permalink.slice(1), name: '' });
  const levels = (kind: 'list' | 'file') =>
    findFileConflicts([entry('/tag/x/a', kind), entry('/tag/X/a', kind)], []).map(({ level }) => level);
  assert.deepEqual([levels('list'), levels('file')], [['error'], ['warning']]);
});
