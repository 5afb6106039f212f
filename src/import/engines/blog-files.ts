import type { ImportEvent } from '../import-event.ts';

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
export const draft = (path: string): Place => ({ to: `posts/_drafts/${readable(path)}`, what: 'drafts' });
export const file = (path: string): Place => ({ to: `public/${path}`, what: 'files' });
export const leave = (why: string): Place => ({ why });

/** Front matter of any kind, or the fields with which old Hexo began a text. */
const frontMatter = /^\ufeff?\s*(?:---|\+\+\+|;;;|\{|[\w-]+:)/;

/** Leaves Markdown without front matter behind: notes and files of themes, which no engine takes for a post. */
export const textsOnly =
  (read: EngineFolder['read'], placeOf: (path: string) => Place) =>
  (path: string): Place => {
    const place = placeOf(path);
    return 'to' in place && place.what !== 'files' && !frontMatter.test(read(path) ?? '')
      ? leave('Markdown without front matter')
      : place;
  };

/** What becomes `site.config.ts`. */
const configuration =
  /^(?:_config\b[^/]*\.ya?ml|(?:hugo|config)\.(?:toml|ya?ml|json)|config\/_default\/[^/]+|(?:gatsby-config|(?:astro|astro-paper|site)\.config)\.\w+|(?:content\/)?config\.json|src\/(?:consts|config|site\.config)\.\w+|src\/constants\/constants\.ts|_data\/(?:navigation|menu|nav)\.yml)$/;

/** Copies files to their places, and names those that have none; of a folder of many only the folder. */
export const copyEvents = function* (
  paths: readonly string[],
  placeOf: (path: string) => Place,
): Generator<ImportEvent> {
  const left = new Map<string, Map<string, number>>();
  for (const path of paths) {
    if (configuration.test(path)) {
      yield { kind: 'read', what: 'files of the configuration' };
      continue;
    }
    const place = placeOf(path);
    if ('why' in place) {
      const folders = left.get(place.why) ?? new Map<string, number>();
      const folder = path.includes('/') ? `${path.split('/')[0]}/` : path;
      left.set(place.why, folders.set(folder, (folders.get(folder) ?? 0) + 1));
      continue;
    }
    yield { kind: 'read', what: place.what };
    yield { kind: 'copy', path: place.to, from: path };
  }
  for (const [why, folders] of left)
    for (const [folder, count] of folders)
      yield { kind: 'left-out', what: folder.endsWith('/') ? `${folder} (${count} files)` : folder, why };
};
