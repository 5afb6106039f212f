import {
  linkSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { copyFile, swapSite } from './output-swap.ts';
import { hasSameBytes } from './same-bytes.ts';

/**
 * A new site in a staging folder. A file with the same bytes as in the old site becomes a hard link to the old file, so
 * that it keeps its modification time; programs that upload a site compare it.
 */
export interface NewSite {
  readonly folder: string;
  /**
   * Adds a file of the cache, by a hard link where the disk supports it, else by a copy. The file must not be changed
   * later.
   */
  readonly link: (from: string, file: string) => void;
  /** Adds a file of the new site again, under another path. */
  readonly alias: (of: string, file: string) => void;
  /** Adds a file of the owner, by a copy, with the time of its last change. Its size does not matter. */
  readonly copy: (from: string, file: string) => void;
  /** Moves a file into the new site. */
  readonly move: (from: string, file: string) => void;
  /** Writes a file. */
  readonly write: (file: string, content: string) => void;
  /** Replaces the old site. A `.git` in the output folder is kept, as Astro does. */
  readonly swap: () => void;
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

const holds = (path: string, bytes: Uint8Array): boolean => {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true && stat.size === bytes.length && readFileSync(path).equals(bytes);
};

/**
 * The folder to replace for an output path. A symbolic link is followed, so that the link itself is kept; its target
 * may not exist.
 */
export const resolveTarget = (path: string): string =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()
    ? resolveTarget(resolve(realpathSync(dirname(path)), readlinkSync(path)))
    : path;

/** The folder in which a new site is made, next to the old one. */
export const stagingFolder = (target: string): string => `${target}.muc-next`;

/**
 * Starts a new site.
 * @param folder next to `target`, on the same disk; its content is removed
 * @param target folder of the old site; it may not exist
 */
export const openSite = (folder: string, target: string): NewSite => {
  rmSync(folder, { recursive: true, force: true });
  const createdFolders = new Set<string>();
  const pathFor = (file: string): string => {
    const path = join(folder, file);
    const parent = dirname(path);
    if (!createdFolders.has(parent)) mkdirSync(parent, { recursive: true });
    createdFolders.add(parent);
    return path;
  };
  /**
   * Links to a file of the old site if it has the same bytes.
   * @returns whether it has
   */
  const reuse = (file: string, isSame: (oldFile: string) => boolean): boolean => {
    const oldFile = join(target, file);
    if (!isSame(oldFile)) return false;
    const path = pathFor(file);
    rmSync(path, { force: true });
    try {
      linkSync(oldFile, path);
    } catch {
      // The output folder is on another disk, or its disk does not support hard links.
      copyFile(oldFile, path);
    }
    return true;
  };
  const reuseFor = (from: string, file: string): boolean => reuse(file, (oldFile) => hasSameBytes(oldFile, from));
  const isSameInode = (from: string, file: string): boolean =>
    statSync(join(target, file), { throwIfNoEntry: false })?.ino === statSync(from).ino;
  const link = (from: string, file: string): void => {
    const path = pathFor(file);
    if (!isSameInode(from, file) && reuseFor(from, file)) return;
    try {
      linkSync(from, path);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') rmSync(path);
      copyFile(from, path);
    }
  };
  return {
    folder,
    link,
    copy: (from, file) => {
      if (!reuseFor(from, file)) copyFile(from, pathFor(file));
    },
    alias: (of, file) => link(join(folder, of), file),
    move: (from, file) => {
      if (reuseFor(from, file)) return;
      try {
        renameSync(from, pathFor(file));
      } catch (error) {
        if (codeOf(error) !== 'EXDEV') throw error;
        copyFile(from, pathFor(file));
      }
    },
    write: (file, content) => {
      const bytes = Buffer.from(content);
      if (!reuse(file, (oldFile) => holds(oldFile, bytes))) writeFileSync(pathFor(file), bytes);
    },
    swap: () => swapSite(folder, target),
  };
};
