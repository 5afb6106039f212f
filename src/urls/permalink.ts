import { foldPath } from './file-names.ts';

/**
 * The path of a page below the root of the blog, decoded: `/2016/02/tên.html`. It is never normalized: a name in NFD
 * stays in NFD. Each permalink maps to a file that any static server serves as HTML:
 *
 * | permalink      | file                      | response of a static server       |
 * |----------------|---------------------------|-----------------------------------|
 * | `/a/x.html`    | `a/x.html`                | 200                               |
 * | `/a/x/`        | `a/x/index.html`          | 200                               |
 * | `/a/x`         | `a/x/index.html`          | one redirect to `/a/x/`, then 200 |
 * | `/a/x.md`, `/a/x.1.5` | `a/x.md/index.html` | the same; a file `x.md` would be served as text, not HTML |
 */
export type Permalink = string;

type Result = { readonly permalink: Permalink } | { readonly problem: string; readonly remedy: string };

const example = 'write the address as in /2016/02/name.html';

/** Decodes a percent-encoded path; undefined if a % does not begin a valid escape. */
export const decodePath = (path: string): string | undefined => {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
};

/** The path of an absolute URL, decoded if possible. */
export const pathOf = (address: string): Permalink => {
  const { pathname } = new URL(address);
  return decodePath(pathname) ?? pathname;
};

/**
 * Parses an address as an author writes it: from the root of the blog, percent-encoded or not.
 * @returns the permalink; or the problem as a predicate (“contains //”) and what to write instead
 */
export const readPermalink = (written: string): Result => {
  const path = written.trim();
  const wrong = (problem: string, remedy = example): Result => ({ problem, remedy });
  if (path === '' || path === '/') return wrong('is the address of the home page');
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(path))
    return wrong('is an absolute URL', 'write only its path, as in /2016/02/name.html');
  if (/[?#]/.test(path))
    return wrong('contains ? or #, which begin a query or a fragment', 'remove them: /2016/02/name.html');
  if (path.includes('\\')) return wrong('contains a backslash', 'separate with /, as in /2016/02/name.html');
  const plain = decodePath(path);
  if (plain === undefined || /%/.test(plain))
    return wrong('contains a % that does not begin a valid escape', 'remove the %, or write the letters unencoded');
  if (/\p{Cc}|[\u2028\u2029\ufffd]/u.test(plain) || !plain.isWellFormed())
    return wrong('contains a control character', `type it again; ${example}`);
  if (/[?#\\]/.test(plain))
    return wrong('encodes a ?, # or backslash, which servers treat differently', `remove it; ${example}`);
  const permalink = plain.startsWith('/') ? plain : `/${plain}`;
  const parts = permalink.slice(1).split('/');
  if (parts.some((part) => part === '.' || part === '..'))
    return wrong('contains “.” or “..” as a part', 'write it from the root of the blog, as in /2016/02/name.html');
  if (parts.slice(0, -1).some((part) => part === '')) return wrong('contains //', 'separate with one /');
  if (parts.some((part) => part.trim() !== part))
    return wrong('has a space at the beginning or end of a part', 'remove the space');
  if (parts.some((part) => new TextEncoder().encode(part).length > 240))
    return wrong('has a part of more than 240 bytes, too long for a file name', 'shorten it');
  return { permalink };
};

/** The file for a permalink, as a path below the output folder. */
export const fileOf = (permalink: Permalink): string => {
  const path = permalink.slice(1);
  if (path.endsWith('.html')) return path;
  return path === '' || path.endsWith('/') ? `${path}index.html` : `${path}/index.html`;
};

/**
 * A key that is equal for permalinks that some disks or readers confuse: those that differ only in case or Unicode
 * form.
 */
export const collisionKey = (permalink: Permalink): string => foldPath(fileOf(permalink));
