import { decodePath, type Permalink } from '#urls/permalink.ts';
import { answers } from './link-check.ts';

/**
 * The path of a link in the settings if the blog does not answer there.
 * @param url as the owner wrote it
 * @param manifest permalinks of everything that the blog publishes or redirects
 * @returns undefined for a link that is answered, or leads to another site
 */
export const deadPathOf = (url: string, manifest: ReadonlySet<Permalink>): Permalink | undefined => {
  if (!/^\/(?!\/)/.test(url)) return undefined;
  const { pathname } = new URL(url, 'https://blog.example/');
  const path = decodePath(pathname) ?? pathname;
  return answers(manifest, path) ? undefined : path;
};
