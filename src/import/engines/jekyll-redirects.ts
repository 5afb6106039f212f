import type { EngineFolder, Place } from './blog-files.ts';
import { fieldsOf } from './front-matter-fields.ts';
import { hasWords } from './liquid-pages.ts';

/** Why pages that only lead elsewhere stay behind. */
export const redirecting = 'pages that lead elsewhere, which ledger/redirects.txt does';

/** Names of the plug-in jekyll-redirect-from and of layouts that blogs wrote for it. */
const names = /^redirect(?:_to|_url|_target|_link)?$/i;

/** Where a page without words sends its readers; undefined for other texts. */
export const redirectTarget = (text: string): string | undefined => {
  if (!/^redirect/im.test(text) || hasWords(text)) return undefined;
  const field = fieldsOf(text).find(({ key }) => names.test(key));
  const target = [field?.value].flat()[0];
  return typeof target === 'string' && /^(?:https?:\/\/|\/)[^\s]+$/.test(target) ? target : undefined;
};

/** Addresses of a page: its `permalink`, or those of its file under all styles of Jekyll. */
const addressesOf = (path: string, text: string): readonly string[] => {
  const permalink = fieldsOf(text).find(({ key }) => key === 'permalink')?.source;
  if (permalink !== undefined) return [`/${permalink}`.replace(/^\/+/, '/')];
  const bare = `/${path.replace(/^_[^/]+\//, '').replace(/\.\w+$/, '')}`;
  return bare.endsWith('/index') ? [bare.slice(0, -'index'.length)] : [`${bare}/`, `${bare}.html`];
};

/** The redirects of pages that do nothing else. */
export const redirectPages = (
  { paths, read }: EngineFolder,
  place: (path: string) => Place,
): readonly (readonly [string, string])[] =>
  paths.flatMap((path) => {
    const found = place(path);
    if (!('why' in found) || found.why !== redirecting) return [];
    const text = read(path) ?? '';
    const target = redirectTarget(text);
    return target === undefined ? [] : addressesOf(path, text).map((from) => [from, target] as const);
  });
