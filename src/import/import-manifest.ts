import { z } from 'zod';

const manifestSchema = z.strictObject({
  /** SHA-256 of each file as an import wrote it, by its path below the blog folder. */
  files: z.record(z.string(), z.string()),
});

/** What imports wrote into a blog folder. */
export type ImportManifest = z.output<typeof manifestSchema>;

/** Path of the manifest below the blog folder. */
export const manifestFile = 'ledger/imported.json';

export const emptyManifest: ImportManifest = { files: {} };

/**
 * Parses the manifest.
 * @throws {Error} for an invalid file
 */
export const parseManifest = (text: string): ImportManifest => manifestSchema.parse(JSON.parse(text));

/** Formats the manifest with one file per line, sorted. */
export const formatManifest = ({ files }: ImportManifest): string =>
  `${JSON.stringify({ files: Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1))) }, null, 1)}\n`;

/** What becomes of a file: it is new, newer, the same, or the owner's. */
export type Decision = 'new' | 'changed' | 'same' | 'edited' | 'removed' | 'foreign';

/**
 * Decides whether an import may write a file. A file whose hash is not the one that was written is the owner’s.
 * @param imported hash of what the import would write
 * @param known hash in the manifest
 * @param onDisk hash of the file as it is now; undefined if there is none
 */
export const decide = (imported: string, known: string | undefined, onDisk: string | undefined): Decision => {
  if (onDisk === imported) return 'same';
  if (onDisk === undefined) return known === undefined ? 'new' : 'removed';
  if (known === undefined) return 'foreign';
  return onDisk === known ? 'changed' : 'edited';
};
