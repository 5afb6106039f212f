import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseSite, placeholderSettings, type Site } from '#config/site.ts';
import type { BlogFolder } from './blog-folder.ts';
import { isReadable } from './owner-files.ts';

/**
 * Loads `site.config.ts` of a blog, or placeholder settings when there is no such file.
 * @param overrides `url` replaces the address of the site, for a preview; `strict` turns warnings into errors
 * @throws Error that lists every wrong key, or for something that is not a file
 */
export const loadSettings = async (
  folder: BlogFolder,
  overrides: { readonly url: string | undefined; readonly strict: boolean },
): Promise<Site> => {
  const exists = existsSync(folder.settings);
  if (exists && !isReadable(folder.settings))
    throw new Error(`${folder.settings} is not a file. Write the settings there.`);
  const module = exists
    ? ((await import(/* @vite-ignore */ `${pathToFileURL(folder.settings).href}?t=${process.hrtime.bigint()}`)) as {
        default?: unknown;
      })
    : undefined;
  const site = parseSite(
    exists ? module?.default : placeholderSettings,
    folder.settings,
    overrides.url,
    exists ? readFileSync(folder.settings, 'utf8') : undefined,
  );
  return overrides.strict ? { ...site, strict: true } : site;
};
