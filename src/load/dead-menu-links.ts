import { readFileSync } from 'node:fs';
import { placeOf, settingsFile } from '#config/settings-diagnostics.ts';
import type { Site } from '#config/site.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { deadPathOf } from '#links/menu-check.ts';
import type { Permalink } from '#urls/permalink.ts';
import type { BlogFolder } from './blog-folder.ts';

/**
 * Finds links of the menu and the footer to pages of the blog that do not exist.
 * @param existing permalinks and paths of files that the site answers, by a page, a file or a redirect
 * @param drafts files of posts that are not public, by permalink
 * @returns a warning for each link, with its line in the settings
 */
export const deadMenuLinks = (
  { settings }: Pick<BlogFolder, 'settings'>,
  { menu, footer = [] }: Pick<Site, 'menu' | 'footer'>,
  existing: ReadonlySet<string>,
  drafts: ReadonlyMap<Permalink, string>,
): readonly Diagnostic[] => {
  const links = [
    ...menu.flatMap((item) => (typeof item === 'string' ? [] : { field: 'menu', url: item.url })),
    ...footer.map(({ url }) => ({ field: 'footer', url })),
  ];
  const dead = links.flatMap((link) => {
    const path = deadPathOf(link.url, existing);
    return path === undefined ? [] : { ...link, draft: drafts.get(path) ?? drafts.get(`${path}/`) };
  });
  if (dead.length === 0) return [];
  const text = readFileSync(settings, 'utf8');
  return dead.map(({ field, url, draft }): Diagnostic => ({
    level: 'warning',
    file: settingsFile,
    ...placeOf(text, url, [field]),
    field,
    ...(draft === undefined
      ? {
          message: `The link ${url} leads to no page of the blog.`,
          remedy: 'Correct the address, or remove the link.',
        }
      : {
          message: `The link ${url} leads to ${draft}, which is not public yet.`,
          remedy: 'Publish that one too, or remove the link until then.',
        }),
  }));
};
