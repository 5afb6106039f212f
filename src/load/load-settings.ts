import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { checkSettings, settingsFile, type CheckedSettings } from '#config/settings-diagnostics.ts';
import { placeholderSettings } from '#config/site.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { messageOf, placeOf } from './error-place.ts';
import type { BlogFolder } from './blog-folder.ts';
import { isReadable } from './owner-files.ts';

/** The error for a file that cannot be imported. */
const cannotImport = (error: unknown, path: string): Diagnostic => ({
  level: 'error',
  file: settingsFile,
  ...placeOf(error, path),
  message: `The settings cannot be read: ${messageOf(error)}`,
  remedy: 'Correct this place. The file must hold export default { … }; with the settings.',
});

interface Imported {
  readonly settings: unknown;
  readonly text: string;
  readonly diagnostics: readonly Diagnostic[];
}

const importSettings = async (path: string): Promise<Imported> => {
  const none = { settings: placeholderSettings, text: '' };
  if (!existsSync(path)) return { ...none, diagnostics: [] };
  if (!isReadable(path)) return { ...none, diagnostics: [cannotImport('it is not a file.', path)] };
  try {
    const text = readFileSync(path, 'utf8');
    const url = `${pathToFileURL(path).href}?t=${process.hrtime.bigint()}`;
    const module = (await import(/* @vite-ignore */ url)) as { default?: unknown };
    return { settings: module.default, text, diagnostics: [] };
  } catch (error) {
    return { ...none, diagnostics: [cannotImport(error, path)] };
  }
};

/**
 * Loads `site.config.ts` of a blog, or placeholder settings when there is no such file or it cannot be read.
 * @param overrides `url` replaces the address of the site, for a preview; `strict` turns warnings into errors
 */
export const loadSettings = async (
  folder: BlogFolder,
  overrides: { readonly url: string | undefined; readonly strict: boolean },
): Promise<CheckedSettings> => {
  const { settings, text, diagnostics } = await importSettings(folder.settings);
  const checked = checkSettings(settings, text, overrides.url);
  return {
    site: overrides.strict ? { ...checked.site, strict: true } : checked.site,
    diagnostics: [...diagnostics, ...checked.diagnostics],
  };
};
