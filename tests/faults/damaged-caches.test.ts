import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { chmod, mkdir, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { buildWith, copyEngine } from '../build/engine-copy.ts';
import { filesBelow } from '../build/site.ts';

let engine = '';
let clean: ReadonlyMap<string, string> = new Map();

const build = async (): Promise<ReadonlyMap<string, string>> => {
  const { status, output, folder } = await buildWith(engine);
  assert.equal(status, 0, output);
  const files = await filesBelow(folder);
  const hashes = files.map(async (file) => {
    const hash = createHash('sha256').update(await readFile(join(folder, file)));
    return [file, hash.digest('hex')] as const;
  });
  return new Map(await Promise.all(hashes));
};

const cacheFolder = async (): Promise<string> => {
  const caches = join(engine, 'node_modules/.astro');
  const [name = ''] = (await readdir(caches)).filter((name) => name !== 'locks');
  return join(caches, name);
};

before(async () => {
  engine = await copyEngine('damaged');
  clean = await build();
});
after(() => rm(engine, { recursive: true }));

const ways: Readonly<Record<string, (path: string) => Promise<void>>> = {
  'with one wrong bit': async (path) => {
    const bytes = await readFile(path);
    const middle = Math.floor(bytes.length / 2);
    if (bytes.length > 0) bytes.writeUInt8(bytes.readUInt8(middle) ^ 1, middle);
    await writeFile(path, bytes);
  },
  'cut short': async (path) => truncate(path, Math.floor((await readFile(path)).length / 2)),
  emptied: (path) => truncate(path, 0),
  'in whose place a folder lies': async (path) => {
    await rm(path);
    await mkdir(join(path, 'inside'), { recursive: true });
  },
  // Root reads it all the same.
  'that nobody may read': (path) => chmod(path, 0),
};

/** Groups of caches, none of which hides what another one of its group does: a lost record makes everything anew. */
const groups: readonly RegExp[] = [
  /^(?:texts\.v9$|cards\/|icons\/|search\/)/,
  /^(?:rendered\/html\.v8$|assets\/|search\.manifest$|blog$)/,
  /^(?:rendered\/.*\.pack$|pages\/|related\.v8$|data-store\.json$|search\.manifest$|search\.records\/)/,
  /^(?:pages\/|features\.v8$|related\.v8$|foreign-files\.v8$)/,
];

test('every file of the cache belongs to a group', async () => {
  const files = (await filesBelow(await cacheFolder())).filter((file) => !file.startsWith('public/'));
  assert.deepEqual(
    files.filter((file) => !groups.some((group) => group.test(file))),
    [],
  );
  for (const group of groups)
    for (const part of group.source.matchAll(/[a-z]+(?=\\\/)|[a-z]+(?=\\\.v8)/g))
      assert.ok(
        files.some((file) => file.includes(part[0])),
        part[0],
      );
});

for (const [way, damage] of Object.entries(ways))
  for (const group of groups)
    test(`files of the cache ${way} are made again: ${group.source}`, async () => {
      const cache = await cacheFolder();
      for (const file of (await filesBelow(cache)).filter((file) => group.test(file))) await damage(join(cache, file));
      const rebuilt = await build();
      const names = [...new Set([...clean.keys(), ...rebuilt.keys()])];
      assert.deepEqual(
        names.filter((name) => clean.get(name) !== rebuilt.get(name)),
        [],
      );
    });
