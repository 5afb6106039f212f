import { readFileSync, rmSync, writeFileSync } from 'node:fs';
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
 * Makes this process the only one that writes somewhere, until it ends. A lock that a killed process left is taken over.
 * @param path of a file that stands for the lock
 * @param refusal what to say where another process holds it
 * @throws Error with `refusal`, and how to remove a lock that is left
 */
export const takeLock = (path: string, refusal: (pid: number) => string): void => {
  makeFolder(dirname(path));
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const pid = holderOf(path);
      if (pid !== undefined) throw new Error(`${refusal(pid)} If it is no build, delete ${path}.`, { cause: error });
      removePath(path);
    }
  }
  process.once('exit', () => rmSync(path, { force: true }));
};
