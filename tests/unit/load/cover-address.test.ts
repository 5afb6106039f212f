import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { coverAddress } from '#load/cover-address.ts';

const folder = mkdtempSync(join(tmpdir(), 'muc-cover-'));
mkdirSync(join(folder, 'blog/own'), { recursive: true });
writeFileSync(join(folder, 'blog/own/tên.png'), '');
const files = [{ path: '../a.png', disk: '/disk/a.png', size: 1, inPublic: '/images/a.png' }];

for (const [cover, base, expected, title] of [
  ['/images/a.png', '/blog', '/images/a.png', 'an address from the root of the blog'],
  ['/blog/images/a.png', '/blog', '/images/a.png', 'an address with the path of the blog'],
  ['/blog/own/tên.png', '/blog', '/blog/own/tên.png', 'a folder named like the path of the blog'],
  ['/blog/own/t%C3%AAn.png', '/blog', '/blog/own/t%C3%AAn.png', 'the same, encoded'],
  ['/blog/images/a.png', '', '/blog/images/a.png', 'a blog at the root'],
  ['/blogs/a.png', '/blog', '/blogs/a.png', 'a path that only begins alike'],
  ['../a.png', '/blog', '/images/a.png', 'a file that was found in public'],
  ['cat.png', '/blog', 'cat.png', 'an image beside the text'],
] as const)
  test(`the address of a cover: ${title}`, () => assert.equal(coverAddress(cover, files, folder, base), expected));
