import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeFolder, removePath, replaceFile } from '#cache/replace-file.ts';
import { digestOf } from './checked-file.ts';

/** A file that was written, with digests to check it. */
export interface KnownFile {
  /** Relative to the folder of the index. */
  readonly path: string;
  /** Digest of the content before compression. */
  readonly content: string;
  /** Digest of the bytes of the file. */
  readonly bytes: string;
}

/** A file that the index must have. */
export interface WantedFile extends Pick<KnownFile, 'path' | 'content'> {
  /** Makes the bytes of the file; called only when no file has this content. */
  readonly make: () => Uint8Array;
}

/** The files that are in the folder and undamaged. */
export const intactFiles = (folder: string, files: readonly KnownFile[]): readonly KnownFile[] =>
  files.filter(({ path, bytes }) => {
    try {
      return digestOf(readFileSync(join(folder, path))) === bytes;
    } catch {
      return false;
    }
  });

/**
 * Writes the files that are missing or have other content.
 * @param intact files of the folder
 * @returns all files
 */
export const writeFiles = (
  folder: string,
  wanted: readonly WantedFile[],
  intact: readonly KnownFile[],
): readonly KnownFile[] => {
  const byPath = new Map(intact.map((file) => [file.path, file]));
  const byContent = new Map(intact.map((file) => [file.content, file]));
  for (const subfolder of new Set(wanted.map(({ path }) => dirname(path)))) makeFolder(join(folder, subfolder));
  return wanted.map(({ path, content, make }) => {
    const existing = byPath.get(path);
    if (existing?.content === content) return existing;
    const copy = byContent.get(content);
    const bytes = copy ? readFileSync(join(folder, copy.path)) : make();
    replaceFile(join(folder, path), bytes);
    return { path, content, bytes: digestOf(bytes) };
  });
};

/** Deletes all files of the folder except these. */
export const removeOthers = (folder: string, files: readonly KnownFile[]): void => {
  const kept = new Set(files.map(({ path }) => join(folder, path)));
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isDirectory() && !kept.has(path)) removePath(path);
  }
};
