import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { messageOf, placeOf } from './error-place.ts';
import { isReadable } from './owner-files.ts';

/** What a module of the owner exports. */
export interface OwnerModule {
  readonly exported: unknown;
  /** Its source, for the lines of errors. */
  readonly text: string;
  /** The error for a module that cannot be imported. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Imports a module of the blog folder anew.
 * @param file its name in messages
 * @param holds what it must hold: `export default { … }; with the settings`
 * @returns undefined if there is none
 */
export const loadModule = async (path: string, file: string, holds: string): Promise<OwnerModule | undefined> => {
  const failed = (error: unknown, text: string): OwnerModule => ({
    exported: undefined,
    text,
    diagnostics: [
      {
        level: 'error',
        file,
        ...placeOf(error, path),
        message: `${file === 'site.config.ts' ? 'The settings' : 'The words'} cannot be read: ${messageOf(error)}`,
        remedy: `Correct this place. The file must hold ${holds}.`,
      },
    ],
  });
  if (!existsSync(path)) return undefined;
  if (!isReadable(path)) return failed('it is not a file.', '');
  try {
    const text = readFileSync(path, 'utf8');
    const url = `${pathToFileURL(path).href}?t=${process.hrtime.bigint()}`;
    const module = (await import(/* @vite-ignore */ url)) as { default?: unknown };
    return { exported: module.default, text, diagnostics: [] };
  } catch (error) {
    return failed(error, '');
  }
};
