import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Rendered texts on disk, each by the hash of its HTML. */
export interface HtmlStore {
  readonly has: (digest: string) => boolean;
  /** @returns undefined when it is not there or was damaged */
  readonly load: (digest: string) => string | undefined;
  /** @returns the digest of the HTML */
  readonly store: (html: string) => string;
  /** Deletes all others. */
  readonly keep: (digests: ReadonlySet<string>) => void;
}

export const digestOfText = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 40);

/** @param folder made when something is stored */
export const openHtmlStore = (folder: string): HtmlStore => {
  const names = new Set(existsSync(folder) ? readdirSync(folder) : []);
  const nameOf = (digest: string): string => `${digest}.html`;
  return {
    has: (digest) => names.has(nameOf(digest)),
    load: (digest) => {
      if (!names.has(nameOf(digest))) return undefined;
      const html = readFileSync(join(folder, nameOf(digest)), 'utf8');
      return digestOfText(html) === digest ? html : undefined;
    },
    store: (html) => {
      const digest = digestOfText(html);
      if (names.size === 0) mkdirSync(folder, { recursive: true });
      // Whoever reads a file that was cut short sees it by its digest.
      writeFileSync(join(folder, nameOf(digest)), html);
      names.add(nameOf(digest));
      return digest;
    },
    keep: (digests) => {
      for (const name of names)
        if (!digests.has(name.replace(/\.html$/, ''))) {
          rmSync(join(folder, name), { force: true });
          names.delete(name);
        }
    },
  };
};
