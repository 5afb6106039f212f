import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  decide,
  emptyManifest,
  formatManifest,
  manifestFile,
  parseManifest,
  type Decision,
  type ImportManifest,
} from '#import/import-manifest.ts';
import { ImportError } from '#import/import-event.ts';

const hashOf = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Writes a file in one step: who reads it sees the old one or the new one. */
const replace = (path: string, content: Uint8Array | string): void => {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.muc-new`, content);
  renameSync(`${path}.muc-new`, path);
};

const loadManifest = (path: string): ImportManifest => {
  if (!existsSync(path)) return emptyManifest;
  try {
    return parseManifest(readFileSync(path, 'utf8'));
  } catch {
    throw new ImportError(
      `${path} is damaged. Take back its last good version, or remove it: then files that exist are left alone.`,
    );
  }
};

/**
 * Writes the files of an import into a blog folder, but none that the owner edited or removed since.
 * @param dryRun whether to write nothing and only say what would happen
 * @throws {ImportError} for a damaged manifest
 */
export const openBlogWriter = (blog: string, dryRun: boolean) => {
  const files = { ...loadManifest(join(blog, manifestFile)).files };
  return {
    write: (path: string, content: Uint8Array | string): Decision => {
      const target = join(blog, path);
      const imported = hashOf(content);
      const decision = decide(imported, files[path], existsSync(target) ? hashOf(readFileSync(target)) : undefined);
      if (decision === 'new' || decision === 'changed') {
        if (!dryRun) replace(target, content);
        files[path] = imported;
      } else if (decision === 'same') files[path] = imported;
      return decision;
    },
    /** Writes the manifest. */
    close: (): void => {
      if (!dryRun) replace(join(blog, manifestFile), formatManifest({ files }));
    },
  };
};
