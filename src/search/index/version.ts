import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from './checked-file.ts';

/**
 * Changes with everything but the texts that an index depends on: Pagefind and the code here. What another version
 * wrote is not read.
 */
export const indexVersion = (pagefind: string): string => {
  const names = readdirSync(import.meta.dirname).sort();
  return digestOf(pagefind, ...names.map((name) => readFileSync(join(import.meta.dirname, name))));
};
