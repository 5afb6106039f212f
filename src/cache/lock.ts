import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder, removePath } from './replace-file.ts';

/** Whether a process of this machine is running. */
export const isRunning = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // It belongs to somebody else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const holderOf = (path: string): number | undefined => {
  try {
    const pid = Number(readFileSync(path, 'utf8'));
    // In containers a process often has the number that a killed one had.
    return pid > 0 && pid !== process.pid && isRunning(pid) ? pid : undefined;
  } catch {
    return undefined;
  }
};

/**
 * Writes the number of this process into a new file.
 * @returns false if the file exists
 */
const create = (path: string): boolean => {
  const own = `${path}.${process.pid}`;
  try {
    writeFileSync(own, String(process.pid));
    // Unlike writing, a link makes the file and its content at once: nobody sees a lock that names no process.
    linkSync(own, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // A disk without links, such as exFAT.
    if (existsSync(path)) return false;
    writeFileSync(path, String(process.pid), { flag: 'wx' });
    return true;
  } finally {
    rmSync(own, { force: true });
  }
};

/** Removes a lock that a killed process left, unless another process has replaced it since it was read. */
const removeLeft = (path: string): void => {
  const aside = `${path}.left.${process.pid}`;
  removePath(aside);
  try {
    renameSync(path, aside);
  } catch {
    // Another process was quicker.
    return;
  }
  if (holderOf(aside) !== undefined && !existsSync(path)) renameSync(aside, path);
  removePath(aside);
};

/**
 * Makes this process the only one that writes somewhere, until it ends. A lock that a killed process left is taken over.
 * @param path of a file that stands for the lock
 * @param refusal what to say where another process holds it
 * @throws Error with `refusal`, and how to remove a lock that is left
 */
export const takeLock = (path: string, refusal: (pid: number) => string): void => {
  makeFolder(dirname(path));
  while (!create(path)) {
    const pid = holderOf(path);
    // The owner needs no stack trace.
    if (pid !== undefined)
      throw Object.assign(new Error(`${refusal(pid)} If that is not so, delete ${path}.`), { stack: '' });
    removeLeft(path);
  }
  process.once('exit', () => rmSync(path, { force: true }));
};
