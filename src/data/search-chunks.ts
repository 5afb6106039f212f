import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { chunkNames, splitChunk, withChunks } from '#lib/search/chunks.ts';

/** Bytes before compression; half of them travel. */
const chunkSize = 12_000;

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 10);

/** Cuts the index in a folder smaller, so that a search loads little more than the words it asks for. */
export const shrinkChunks = async (folder: string): Promise<void> => {
  const metaFile = (await readdir(folder)).find((name) => name.endsWith('.pf_meta'));
  if (metaFile === undefined) throw new Error(`No search index in ${folder}.`);
  const meta = gunzipSync(await readFile(join(folder, metaFile)));
  const chunks = [];
  for (const whole of chunkNames(meta)) {
    const file = join(folder, 'index', `${whole}.pf_index`);
    for (const { bytes, ...words } of splitChunk(gunzipSync(await readFile(file)), chunkSize)) {
      const name = `vi_${digest(bytes)}`;
      await writeFile(join(folder, 'index', `${name}.pf_index`), gzipSync(bytes, { level: 9 }));
      chunks.push({ ...words, name });
    }
    await rm(file);
  }
  const smaller = withChunks(meta, chunks);
  const [, name = ''] = /^pagefind\.(.+)\.pf_meta$/.exec(metaFile) ?? [];
  const renamed = `vi_${digest(smaller)}`;
  await writeFile(join(folder, `pagefind.${renamed}.pf_meta`), gzipSync(smaller, { level: 9 }));
  await rm(join(folder, metaFile));
  const entry = join(folder, 'pagefind-entry.json');
  await writeFile(entry, (await readFile(entry, 'utf8')).replace(name, renamed));
};
