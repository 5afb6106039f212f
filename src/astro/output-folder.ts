import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { cp, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';

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
  readonly swap: () => Promise<void>;
}

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

const isSameFile = (path: string, bytes: () => Uint8Array, size: number): boolean => {
  const stat = statSync(path, { throwIfNoEntry: false });
  return stat?.isFile() === true && stat.size === size && readFileSync(path).equals(bytes());
};

const copyFile = (from: string, to: string): void => {
  copyFileSync(from, to);
  const { atime, mtime } = statSync(from);
  utimesSync(to, atime, mtime);
};

/** Paths of all files below a folder, with slashes. */
export const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) =>
          join(parentPath, name)
            .slice(folder.length + 1)
            .split(sep)
            .join('/'),
        )
    : [];

/** Where a site lies that is asked for at a path: a link there stays, and what it leads to is replaced. */
export const placeOf = (path: string): string =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()
    ? placeOf(resolve(realpathSync(dirname(path)), readlinkSync(path)))
    : path;

/** Where the old site lies for the moment in which the new one takes its place. Owners keep `.old` for themselves. */
const asideOf = (target: string): string => `${target}.muc-old`;

/** Where a new site is made, beside the old one. */
export const stageOf = (target: string): string => `${target}.muc-next`;

/** Gives the site in its place the `.git` that the old one held. */
const keepGit = (target: string): void => {
  const old = join(asideOf(target), '.git');
  if (existsSync(old) && !existsSync(join(target, '.git'))) renameSync(old, join(target, '.git'));
};

/** Puts back what a swap had moved aside when its process ended: the old site, or its `.git` alone. */
export const restoreSite = (target: string): void => {
  if (existsSync(target)) keepGit(target);
  else if (existsSync(asideOf(target))) renameSync(asideOf(target), target);
};

/** File by file, where the folder itself cannot be renamed. */
const moveAll = async (folder: string, target: string): Promise<void> => {
  const old = (await readdir(target)).filter((name) => name !== '.git');
  await Promise.all(old.map((name) => rm(join(target, name), { recursive: true })));
  for (const name of await readdir(folder))
    await rename(join(folder, name), join(target, name)).catch(async (error: unknown) => {
      if (codeOf(error) !== 'EXDEV') throw error;
      await cp(join(folder, name), join(target, name), { recursive: true, preserveTimestamps: true });
    });
};

const swapSite = async (folder: string, target: string): Promise<void> => {
  const aside = asideOf(target);
  rmSync(aside, { recursive: true, force: true });
  mkdirSync(dirname(target), { recursive: true });
  if (existsSync(target)) {
    const isMoved = await rename(target, aside).then(
      () => true,
      () => false,
    );
    if (!isMoved) return moveAll(folder, target);
  }
  await rename(folder, target);
  keepGit(target);
  rmSync(aside, { recursive: true, force: true });
};

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
