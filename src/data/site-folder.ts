import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';

const made = new Set<string>();

const makeFolder = (folder: string): void => {
  if (made.has(folder)) return;
  mkdirSync(folder, { recursive: true });
  made.add(folder);
};

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** The same bytes and modification time under another name: a hard link where the disk allows it, else a copy. */
export const linkFile = (from: string, to: string): void => {
  makeFolder(dirname(to));
  try {
    linkSync(from, to);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') rmSync(to);
    copyFileSync(from, to);
    const { atime, mtime } = statSync(from);
    utimesSync(to, atime, mtime);
  }
};

/** Writes a file of the new site; one that the old site has with the same words is taken from there. */
export const writeSiteFile = (stage: string, target: string, file: string, content: string): void => {
  const [now, before] = [join(stage, file), join(target, file)];
  const old = statSync(before, { throwIfNoEntry: false });
  if (old?.isFile() && readFileSync(before).equals(Buffer.from(content))) return linkFile(before, now);
  makeFolder(dirname(now));
  writeFileSync(now, content);
};

/** Moves a file, also to another disk. */
export const moveFile = (from: string, to: string): void => {
  makeFolder(dirname(to));
  try {
    renameSync(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    copyFileSync(from, to);
    rmSync(from);
  }
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

/**
 * Takes files of the old site into the new one, where their bytes are the same: what uploads a site looks at the time of
 * their last change.
 * @param files below both folders
 */
export const keepFiles = (stage: string, target: string, files: readonly string[]): void => {
  for (const file of files) {
    const [now, before] = [join(stage, file), join(target, file)];
    const old = statSync(before, { throwIfNoEntry: false });
    if (!old?.isFile()) continue;
    const { ino, dev, size } = statSync(now);
    if ((ino === old.ino && dev === old.dev) || size !== old.size) continue;
    if (!readFileSync(now).equals(readFileSync(before))) continue;
    rmSync(now);
    linkFile(before, now);
  }
};

/** Where the old site lies for the moment in which the new one takes its place. */
const asideOf = (target: string): string => `${target}.old`;

/** Puts a site back that a swap was about to replace when its process ended. */
export const restoreSite = (target: string): void => {
  if (!existsSync(target) && existsSync(asideOf(target))) renameSync(asideOf(target), target);
};

/** File by file, where the folder itself cannot be renamed. */
const moveAll = async (stage: string, target: string): Promise<void> => {
  const old = (await readdir(target)).filter((name) => name !== '.git');
  await Promise.all(old.map((name) => rm(join(target, name), { recursive: true })));
  for (const name of await readdir(stage))
    await rename(join(stage, name), join(target, name)).catch(async (error: unknown) => {
      if (codeOf(error) !== 'EXDEV') throw error;
      await cp(join(stage, name), join(target, name), { recursive: true, preserveTimestamps: true });
    });
};

/** Puts a finished site in the place of the old one. A `.git` in the output folder stays, as with Astro itself. */
export const swapSite = async (stage: string, target: string): Promise<void> => {
  const aside = asideOf(target);
  rmSync(aside, { recursive: true, force: true });
  await mkdir(dirname(target), { recursive: true });
  if (existsSync(target)) {
    const isMoved = await rename(target, aside).then(
      () => true,
      () => false,
    );
    if (!isMoved) return moveAll(stage, target);
  }
  await rename(stage, target);
  if (existsSync(join(aside, '.git'))) await rename(join(aside, '.git'), join(target, '.git'));
  rmSync(aside, { recursive: true, force: true });
};
