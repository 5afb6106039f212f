import {
  accessSync,
  constants,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from './file-list.ts';

/** Where the old site lies for the moment in which the new one takes its place. Owners keep `.old` for themselves. */
const asideOf = (target: string): string => `${target}.muc-old`;

/** Within a folder that cannot be renamed: the new site, and what is to be done with it once it is complete. */
const newFolder = '.muc-new';
const journalFile = '.muc-journal';

const isOwn = (file: string): boolean => /^(?:\.git|\.muc-new|\.muc-journal)(?:\/|$)/.test(file);

const codeOf = (error: unknown): string | undefined => (error as NodeJS.ErrnoException).code;

/** Copies a file with the time of its last change; some disks share the bytes until one of both changes. */
export const copyFile = (from: string, to: string): void => {
  copyFileSync(from, to, constants.COPYFILE_FICLONE);
  const { atime, mtime } = statSync(from);
  utimesSync(to, atime, mtime);
};

interface Journal {
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

/** Removes the folders that hold nothing, from a file's folder upwards. */
const removeEmpty = (target: string, file: string): void => {
  for (let folder = dirname(file); folder !== '.'; folder = dirname(folder)) {
    const path = join(target, folder);
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory() || readdirSync(path).length > 0) return;
    rmdirSync(path);
  }
};

/** Puts one file in its place, and removes what stands there as a folder, or as a file where a folder must be. */
const putFile = (target: string, file: string): void => {
  const [from, to] = [join(target, newFolder, file), join(target, file)];
  // Done before the process was killed.
  if (!existsSync(from)) return;
  const parts = file.split('/');
  for (let depth = 1; depth < parts.length; depth += 1) {
    const path = join(target, ...parts.slice(0, depth));
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) rmSync(path);
  }
  mkdirSync(dirname(to), { recursive: true });
  if (statSync(to, { throwIfNoEntry: false })?.isDirectory()) rmSync(to, { recursive: true });
  renameSync(from, to);
};

/** Does what a journal says; may be done again after a process was killed in the middle. */
const completeJournal = (target: string): void => {
  const journal = JSON.parse(readFileSync(join(target, journalFile), 'utf8')) as Journal;
  for (const file of journal.add) putFile(target, file);
  for (const file of journal.remove) {
    const path = join(target, file);
    // A new file may have a folder's old name, and the other way round.
    if (statSync(path, { throwIfNoEntry: false })?.isFile()) rmSync(path);
    removeEmpty(target, file);
  }
  rmSync(join(target, newFolder), { recursive: true, force: true });
  rmSync(join(target, journalFile));
};

/**
 * Replaces a site file by file, where its folder cannot be renamed, such as a mount point. The new site is complete on the
 * disk of the old one, and everything in the old one can be written, before anything old is touched. From then on a
 * journal says what is left to do.
 * @throws Error that leaves the old site as it was
 */
export const replaceFiles = (folder: string, target: string): void => {
  const add = filesBelow(folder);
  const wanted = new Set(add);
  const old = filesBelow(target).filter((file) => !isOwn(file));
  try {
    for (const file of add) {
      const path = join(target, newFolder, file);
      mkdirSync(dirname(path), { recursive: true });
      copyFile(join(folder, file), path);
    }
    for (const file of old) accessSync(join(target, file), constants.W_OK);
    const journal: Journal = { add, remove: old.filter((file) => !wanted.has(file)) };
    const draft = join(target, newFolder, journalFile);
    writeFileSync(draft, JSON.stringify(journal), { flush: true });
    renameSync(draft, join(target, journalFile));
  } catch (error) {
    rmSync(join(target, newFolder), { recursive: true, force: true });
    throw error;
  }
  completeJournal(target);
  rmSync(folder, { recursive: true, force: true });
};

/** Gives the site in its place the `.git` that the old one held. */
const keepGit = (target: string): void => {
  const old = join(asideOf(target), '.git');
  if (existsSync(old) && !existsSync(join(target, '.git'))) renameSync(old, join(target, '.git'));
};

/** Removes the old site. A file that cannot be removed keeps its folder, under another name. */
const removeAside = (target: string): void => {
  const aside = asideOf(target);
  if (!existsSync(aside)) return;
  try {
    rmSync(aside, { recursive: true, force: true });
  } catch {
    let number = 1;
    while (existsSync(`${aside}-${number}`)) number += 1;
    renameSync(aside, `${aside}-${number}`);
  }
};

/**
 * Ends what a killed process began: puts back an old site that was moved aside, or its `.git` alone; completes a journal,
 * or removes new files that have none.
 */
export const restoreSite = (target: string): void => {
  if (!existsSync(target)) {
    if (existsSync(asideOf(target))) renameSync(asideOf(target), target);
  } else if (existsSync(join(target, journalFile))) completeJournal(target);
  else {
    rmSync(join(target, newFolder), { recursive: true, force: true });
    keepGit(target);
  }
};

/**
 * Puts a complete site in the place of the old one: two renames where the folder can be renamed, else file by file. A
 * `.git` in the output folder stays, as with Astro itself.
 * @param folder the new site; beside `target`, on the same disk
 */
export const swapSite = (folder: string, target: string): void => {
  removeAside(target);
  mkdirSync(dirname(target), { recursive: true });
  if (existsSync(target)) {
    try {
      renameSync(target, asideOf(target));
    } catch (error) {
      // EBUSY: a mount point. EACCES, EPERM: the folder around it belongs to somebody else. EXDEV: an overlay.
      if (!/^(?:EBUSY|EACCES|EPERM|EXDEV)$/.test(codeOf(error) ?? '')) throw error;
      return replaceFiles(folder, target);
    }
  }
  try {
    renameSync(folder, target);
  } catch (error) {
    restoreSite(target);
    throw error;
  }
  keepGit(target);
  removeAside(target);
};
