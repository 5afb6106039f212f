import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';

const made: string[] = [];
after(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Writes a file and the folders above it. */
export const writeBelow = (root: string, path: string, content: string | Uint8Array): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
};

/**
 * A folder that is removed after the tests.
 * @param files contents by path
 * @param links targets of symbolic links by path
 */
export const aFolder = (
  files: Readonly<Record<string, string | Uint8Array>> = {},
  links: Readonly<Record<string, string>> = {},
): string => {
  const root = mkdtempSync(join(tmpdir(), 'muc-'));
  made.push(root);
  for (const [path, content] of Object.entries(files)) writeBelow(root, path, content);
  for (const [path, target] of Object.entries(links)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    symlinkSync(target, join(root, path));
  }
  return root;
};
