import { dirname } from 'node:path';
import { makeFolder, replaceFile } from '#cache/replace-file.ts';
import { formatAltLedger, type AltLedger } from '#content/alt-ledger.ts';
import type { BlogFolder } from '#load/blog-folder.ts';
import type { Entry } from '#load/entry.ts';
import { altLedgerPath, imagesWithoutAlt, unaccepted, type ImageWithoutAlt } from '#load/images-without-alt.ts';

/** What `npm run images -- --alt` prints, and the exit status. */
export interface AltReport {
  readonly text: string;
  readonly status: 0 | 1;
}

const lineOf = ({ file, line, address }: ImageWithoutAlt): string =>
  `  ${file}:${line}: ${address === '' ? 'an image without address' : address}`;

const count = (number: number): string => `${number} ${number === 1 ? 'image' : 'images'} without alternative text`;

/** Lists images without alternative text; those that are not accepted are new. */
export const altReport = (entries: readonly Entry[], accepted: AltLedger | undefined): AltReport => {
  const all = entries.flatMap((entry) => imagesWithoutAlt(entry));
  const isNew = accepted === undefined ? [] : unaccepted(entries, accepted);
  const fresh = new Set(isNew.map(lineOf));
  const lines = all.map((image) => `${lineOf(image)}${fresh.has(lineOf(image)) ? ' (new)' : ''}`);
  const advice =
    accepted === undefined
      ? 'To accept these, and let a build refuse new ones: npm run images -- --alt --accept'
      : `${isNew.length} of them new: a build refuses these.`;
  return {
    text: [...lines, `${count(all.length)}. ${advice}`].join('\n'),
    status: isNew.length > 0 ? 1 : 0,
  };
};

/** Writes the images without alternative text into the ledger. From then on a build refuses others. */
export const acceptImages = (
  entries: readonly Entry[],
  folder: BlogFolder,
  { dryRun }: { readonly dryRun: boolean },
): string => {
  const path = altLedgerPath(folder);
  const list = Object.fromEntries(entries.map(({ source, text }) => [source.file, text.imagesWithoutAlt]));
  const total = entries.reduce((sum, { text }) => sum + text.imagesWithoutAlt.length, 0);
  if (dryRun) return `Would accept ${count(total)} in ${path}`;
  makeFolder(dirname(path));
  replaceFile(path, Buffer.from(formatAltLedger(list)));
  return `${count(total)} accepted in ${path}. A build refuses others from now on.`;
};
