import { ImportError, type ImportEvent } from '../import-event.ts';

/** Files of a blog at another engine. */
export interface EngineFolder {
  /** Paths below the folder, with `/`. */
  readonly paths: readonly string[];
  /** @returns the text of a file; undefined if there is none */
  readonly read: (path: string) => string | undefined;
  /** The time of the import: later posts are scheduled. */
  readonly now: Date;
}

/** Where a file goes, or why it stays behind. */
export type Place =
  { readonly to: string; readonly what: 'posts' | 'pages' | 'drafts' | 'files' } | { readonly why: string };

const markdown = /\.(?:md|mdx|markdown|mkdn?|mdown)$/i;

/** Whether the engine here may read it as a text. */
export const isMarkdown = (path: string): boolean => markdown.test(path);

/** A name that this engine reads: `a.markdown` → `a.md`. */
const readable = (path: string): string => path.replace(/\.(?:markdown|mkdn?|mdown)$/i, '.md');

export const post = (path: string): Place => ({
  to: `posts/${readable(path)}`,
  what: isMarkdown(path) ? 'posts' : 'files',
});
/** A page at the address of one that the engine makes stays behind, since a build would refuse it. */
export const page = (path: string): Place =>
  /^(?:search|archive)(?:\/index)?\.\w+$/i.test(path)
    ? { why: 'lists and the search, which the engine makes' }
    : { to: `pages/${readable(path)}`, what: isMarkdown(path) ? 'pages' : 'files' };
/** Drafts of a folder have no `draft: true`; in `_drafts` they need none. */
export const draft = (path: string): Place => ({
  to: `posts/_drafts/${readable(path)}`,
  what: isMarkdown(path) ? 'drafts' : 'files',
});
export const file = (path: string): Place => ({ to: `public/${path}`, what: 'files' });
export const leave = (why: string): Place => ({ why });

/** Front matter of any kind, or the fields with which old Hexo began a text, up to a fence. */
const hasFields = (text: string): boolean =>
  /^\ufeff?\s*(?:---|\+\+\+|;;;|\{)/.test(text) ||
  (/^\ufeff?\s*[\w-]+:(?!\/\/)/.test(text) && /^(?:---|;;;)[ \t]*$/m.test(text));

/** Leaves Markdown without front matter behind: notes and files of themes, which no engine takes for a post. */
export const textsOnly =
  (read: EngineFolder['read'], placeOf: (path: string) => Place) =>
  (path: string): Place => {
    const place = placeOf(path);
    return 'to' in place && place.what !== 'files' && !hasFields(read(path) ?? '')
      ? leave('Markdown without front matter')
      : place;
  };

/** What becomes `site.config.ts`. */
const configuration =
  /^(?:_config\b[^/]*\.(?:ya?ml|toml|json)|(?:hugo|config)\.(?:toml|ya?ml|json)|config\/(?:_default|production)\/.+|(?:gatsby-config|(?:astro|astro-paper|site)\.config)\.\w+|(?:content\/)?config\.json|src\/(?:consts|config|site\.config)\.\w+|src\/constants\/constants\.ts|_data\/(?:navigation|menu|nav)\.yml)$/;

/** Files that were left for one reason, by the folder below the source that they all lie in, with the first names. */
const namesOf = (paths: readonly string[]): readonly string[] =>
  [...Map.groupBy(paths, (path) => path.split('/')[0] ?? '')].map(([top, inTop]) => {
    const [first = '', ...others] = inTop;
    if (others.length === 0) return first;
    const folders = first.split('/').slice(0, -1);
    while (folders.length > 1 && !others.every((path) => path.startsWith(`${folders.join('/')}/`))) folders.pop();
    const folder = `${folders.join('/') || top}/`;
    const shown = inTop.slice(0, 3).map((path) => path.slice(folder.length));
    return `${folder} (${inTop.length} files: ${shown.join(', ')}${inTop.length > shown.length ? ' …' : ''})`;
  });

/**
 * Copies files to their places, and names those that have none; of many in a folder the first ones.
 * @throws {ImportError} for a folder that is no blog
 */
export const copyEvents = function* (
  paths: readonly string[],
  placeOf: (path: string) => Place,
): Generator<ImportEvent> {
  const isPost = (path: string): boolean => {
    const place = placeOf(path);
    return 'to' in place && place.to.startsWith('posts/');
  };
  if (!paths.some((path) => configuration.test(path) || isPost(path)))
    throw new ImportError(
      'The source is no blog of this kind: it has neither its settings nor posts where they would be. Name the folder of the project, the one with _config.yml, hugo.toml, gatsby-config.js or astro.config.mjs.',
    );
  const left = new Map<string, string[]>();
  for (const path of paths) {
    if (configuration.test(path)) {
      yield { kind: 'read', what: 'files of the configuration' };
      continue;
    }
    const place = placeOf(path);
    if ('why' in place) {
      const those = left.get(place.why) ?? [];
      left.set(place.why, those);
      those.push(path);
      continue;
    }
    yield { kind: 'read', what: place.what };
    yield { kind: 'copy', path: place.to, from: path };
  }
  for (const [why, those] of left) for (const what of namesOf(those)) yield { kind: 'left-out', what, why };
};
