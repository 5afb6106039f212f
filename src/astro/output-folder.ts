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

/**
 * A new site, made beside the old one. A file that the old site has with the same bytes is that very file, with the time
 * of its last change: what uploads a site looks at it.
 */
export interface NewSite {
  readonly folder: string;
  /** Gives a file that must not change another name on the site: a hard link where the disk allows it, else a copy. */
  readonly link: (from: string, file: string) => void;
  /** Gives a file of the site another address. */
  readonly alias: (of: string, file: string) => void;
  readonly move: (from: string, file: string) => void;
  readonly write: (file: string, content: string) => void;
  /** Puts the site in the place of the old one. A `.git` in the output folder stays, as with Astro itself. */
  readonly swap: () => void;
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

const isSameFile = (path: string, bytes: () => Uint8Array, size: number): boolean => {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true && stat.size === size && readFileSync(path).equals(bytes());
};

/** Where a site lies that is asked for at a path: a link there stays, and what it leads to is replaced. */
export const placeOf = (path: string): string =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()
    ? placeOf(resolve(realpathSync(dirname(path)), readlinkSync(path)))
    : path;

/** Where a new site is made, beside the old one. */
export const stageOf = (target: string): string => `${target}.muc-next`;

/**
 * Begins a new site.
 * @param folder beside `target`, on the same disk; what is there is removed
 * @param target where the old site lies, if there is one
 */
export const openSite = (folder: string, target: string): NewSite => {
  rmSync(folder, { recursive: true, force: true });
  const made = new Set<string>();
  const pathFor = (file: string): string => {
    const path = join(folder, file);
    const parent = dirname(path);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    return path;
  };
  /** Takes a file of the old site, where it is the same. */
  const keep = (file: string, bytes: () => Uint8Array, size: number): boolean => {
    const before = join(target, file);
    if (!isSameFile(before, bytes, size)) return false;
    const path = pathFor(file);
    rmSync(path, { force: true });
    try {
      linkSync(before, path);
    } catch {
      // The output folder is a disk of its own, or its disk knows no links.
      copyFile(before, path);
    }
    return true;
  };
  const keepAs = (from: string, file: string): boolean => keep(file, () => readFileSync(from), statSync(from).size);
  const isKept = (from: string, file: string): boolean =>
    statSync(join(target, file), { throwIfNoEntry: false })?.ino === statSync(from).ino;
  const link = (from: string, file: string): void => {
    const path = pathFor(file);
    if (!isKept(from, file) && keepAs(from, file)) return;
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
    alias: (of, file) => link(join(folder, of), file),
    move: (from, file) => {
      if (keepAs(from, file)) return;
      try {
        renameSync(from, pathFor(file));
      } catch (error) {
        if (codeOf(error) !== 'EXDEV') throw error;
        copyFile(from, pathFor(file));
      }
    },
    write: (file, content) => {
      const bytes = Buffer.from(content);
      if (!keep(file, () => bytes, bytes.length)) writeFileSync(pathFor(file), bytes);
    },
    swap: () => swapSite(folder, target),
  };
};
