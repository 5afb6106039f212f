import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf, replaceFile } from './checked-file.ts';

/** A file that was written, and what it must hold. */
export interface KnownFile {
  /** Below the folder of the index. */
  readonly path: string;
  /** Digest of what the file holds before compression. */
  readonly content: string;
  /** Digest of its bytes. */
  readonly bytes: string;
}

/** A file that the index is to have. */
export interface WantedFile extends Pick<KnownFile, 'path' | 'content'> {
  /** Called where no file has this content. */
  readonly make: () => Uint8Array;
}

/** Those files that lie in the folder as they were written. */
export const intactFiles = (folder: string, files: readonly KnownFile[]): readonly KnownFile[] =>
  files.filter(({ path, bytes }) => {
    try {
      return digestOf(readFileSync(join(folder, path))) === bytes;
    } catch {
      return false;
    }
  });

/** Writes what the folder lacks. @param intact files of the folder as they are now */
export const writeFiles = (
  folder: string,
  wanted: readonly WantedFile[],
  intact: readonly KnownFile[],
): readonly KnownFile[] => {
  const inPlace = new Map(intact.map((file) => [file.path, file]));
  const byContent = new Map(intact.map((file) => [file.content, file]));
  for (const part of new Set(wanted.map(({ path }) => dirname(path))))
    mkdirSync(join(folder, part), { recursive: true });
  return wanted.map(({ path, content, make }) => {
    const there = inPlace.get(path);
    if (there?.content === content) return there;
    const same = byContent.get(content);
    const bytes = same ? readFileSync(join(folder, same.path)) : make();
    replaceFile(join(folder, path), bytes);
    return { path, content, bytes: digestOf(bytes) };
  });
};

/** Leaves these files in the folder and no other. */
export const removeOthers = (folder: string, files: readonly KnownFile[]): void => {
  const kept = new Set(files.map(({ path }) => join(folder, path)));
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (!entry.isDirectory() && !kept.has(path)) rmSync(path);
  }
};
