/** What codes of errors mean for a file or folder (errno(3)). */
const meanings: Readonly<Record<string, (path: string) => string>> = {
  EACCES: (path) => `${path} may not be read or written by this account. Check its permissions.`,
  EPERM: (path) => `${path} may not be changed by this account. Check its permissions.`,
  ENOENT: (path) => `There is no ${path}, or a symbolic link on the way leads nowhere.`,
  ENOTDIR: (path) =>
    `${path} lies below something that is a file and no folder. Move that file away, or name another folder.`,
  EISDIR: (path) => `${path} is a folder, where a file should be. Move it away.`,
  EEXIST: (path) => `${path} exists already. Move it away, or choose another name.`,
  ELOOP: (path) => `${path} leads to itself by symbolic links. Remove one of them.`,
  ENAMETOOLONG: (path) => `The name of ${path} is too long for this disk. Choose a shorter one.`,
  ENOSPC: (path) => `The disk is full: ${path} could not be written.`,
  EROFS: (path) => `${path} is on a disk that cannot be written.`,
};

/**
 * What an error of the file system means, and what to do.
 * @returns undefined for any other error
 */
export const systemErrorText = (error: unknown): string | undefined => {
  const { code = '', path } = (error instanceof Error ? error : {}) as NodeJS.ErrnoException;
  return path === undefined ? undefined : meanings[code]?.(path);
};
