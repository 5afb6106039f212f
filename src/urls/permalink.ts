/**
 * A permalink is the path of a page below the blog's root, decoded: `/2016/02/tên.html`. It is kept to the byte, so a
 * name in NFD stays in NFD. How each shape lies on disk, so that any static server answers it as HTML:
 *
 * | permalink      | file                      | a plain server answers            |
 * |----------------|---------------------------|-----------------------------------|
 * | `/a/x.html`    | `a/x.html`                | 200                               |
 * | `/a/x/`        | `a/x/index.html`          | 200                               |
 * | `/a/x`         | `a/x/index.html`          | one redirect to `/a/x/`, then 200 |
 * | `/a/x.md`, `/a/x.1.5` | `a/x.md/index.html` | the same; a file `x.md` would be served as text, not HTML |
 */
export type Permalink = string;

type Checked = { readonly permalink: Permalink } | { readonly problem: string; readonly remedy: string };

const example = 'write the address as in /2016/02/name.html';

/** The letters that a percent-encoded path stands for; undefined when a % encodes none. */
export const decodePath = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
};

/** The path of a whole web address, decoded where that can be. */
export const pathOf = (address: string): Permalink => {
  const { pathname } = new URL(address);
  return decodePath(pathname) ?? pathname;
};

/**
 * Reads an address as an author writes it: from the root of the blog, percent-encoded or not.
 * @returns the permalink, or what is wrong with it and what to write instead
 */
export const readPermalink = (written: string): Checked => {
  const path = written.trim();
  const wrong = (problem: string, remedy = example): Checked => ({ problem, remedy });
  if (path === '' || path === '/') return wrong('is the address of the home page');
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(path))
    return wrong('is a whole web address', 'write only its path, as in /2016/02/name.html');
  if (/[?#]/.test(path))
    return wrong('holds ? or #, which begin a query or a fragment', 'leave them out: /2016/02/name.html');
  if (path.includes('\\')) return wrong('holds a backslash', 'separate with /, as in /2016/02/name.html');
  const plain = decodePath(path);
  if (plain === undefined || /%/.test(plain))
    return wrong('holds a % that encodes nothing', 'leave the % out, or write letters as they are');
  if (/\p{Cc}|[\u2028\u2029\ufffd]/u.test(plain) || !plain.isWellFormed())
    return wrong('holds a control character', `type it anew; ${example}`);
  if (/[?#\\]/.test(plain))
    return wrong('encodes a ?, # or backslash, which servers read in different ways', `leave it out; ${example}`);
  const permalink = plain.startsWith('/') ? plain : `/${plain}`;
  const parts = permalink.slice(1).split('/');
  if (parts.some((part) => part === '.' || part === '..'))
    return wrong('steps up or stays with “.” or “..”', 'write it from the root of the blog, as in /2016/02/name.html');
  if (parts.slice(0, -1).some((part) => part === '')) return wrong('holds //', 'separate with one /');
  if (parts.some((part) => part.trim() !== part))
    return wrong('has a blank at the edge of a part', 'leave the blank out');
  if (parts.some((part) => new TextEncoder().encode(part).length > 240))
    return wrong('has a part of over 240 bytes, more than disks take', 'shorten it');
  return { permalink };
};

/** Path of the file that answers a permalink, below the output folder. */
export const fileOf = (permalink: Permalink): string => {
  const path = permalink.slice(1);
  if (path.endsWith('.html')) return path;
  return path === '' || path.endsWith('/') ? `${path}index.html` : `${path}/index.html`;
};

/** What two addresses share when a disk or a reader cannot tell them apart: case and Unicode form. */
export const sameness = (permalink: Permalink): string => fileOf(permalink).normalize('NFC').toLowerCase();
