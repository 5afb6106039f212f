import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from './checked-file.ts';

/**
 * A digest of everything that the index depends on besides the texts: the version of Pagefind, and the code in this
 * folder. Files of another version are not read.
 * @param pagefind its version
 */
export const indexVersion = (pagefind: string): string => {
  const names = readdirSync(import.meta.dirname).sort();
  return digestOf(pagefind, ...names.map((name) => readFileSync(join(import.meta.dirname, name))));
};
