import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Rendered texts on disk, each by the hash of its HTML. */
export interface HtmlStore {
  readonly has: (digest: string) => boolean;
  /** @returns undefined when it is not there or was damaged */
  readonly load: (digest: string) => Promise<string | undefined>;
  /** @returns the digest of the HTML */
  readonly store: (html: string) => Promise<string>;
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
    load: async (digest) => {
      const html = await readFile(join(folder, nameOf(digest)), 'utf8').catch(() => undefined);
      return html !== undefined && digestOfText(html) === digest ? html : undefined;
    },
    store: async (html) => {
      const digest = digestOfText(html);
      const path = join(folder, nameOf(digest));
      mkdirSync(folder, { recursive: true });
      await writeFile(`${path}.${process.pid}`, html);
      await rename(`${path}.${process.pid}`, path);
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
