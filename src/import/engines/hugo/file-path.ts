/** The folder of a file: `posts/a` for `posts/a/index.md`; '' for none. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** The name of a file: `index.md` for `posts/a/index.md`. */
export const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** A path without slashes at its ends, and without `./` before it. */
export const plainPath = (path: string): string =>
  path
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .join('/');

/** The path of a text in its folder, without extension: `posts/a`, also for `posts/a/index.md`. */
export const idOf = (path: string): string => path.replace(/\.[^./]+$/, '').replace(/(?<=.)\/index$/, '');

/** Whether a file is the text of a list: `_index.md`. */
export const isListText = (path: string): boolean => /(?:^|\/)_index\.[^/]+$/.test(path);
