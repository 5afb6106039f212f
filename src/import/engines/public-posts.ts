import { decide } from '#blog/undecided.ts';
import { readSource, type Source } from '#content/source.ts';
import type { Language } from '#text/language.ts';
import { languageOfText } from '../blog-language.ts';
import { isMarkdown, type EngineFolder, type Place } from './blog-files.ts';

/** Whether a post is public: neither a draft nor scheduled. */
export const isPublic = ({ frontMatter: { date, draft } }: Source, now: Date): boolean =>
  !draft && date !== undefined && date <= now;

/**
 * The posts of a blog that are public, with what all of them together decide. What the build could not read is left out; the
 * build names it.
 * @param isSplit whether spaces separate tags and categories, as in Jekyll
 */
export const publicPosts = (
  { paths, read, now }: EngineFolder,
  placeOf: (path: string) => Place,
  zone: string,
  isSplit = false,
): readonly Source[] => {
  const found = paths.flatMap((path): Source[] => {
    const place = placeOf(path);
    if (!('to' in place) || place.what !== 'posts' || !isMarkdown(place.to)) return [];
    const id = place.to.replace(/^posts\//, '').replace(/(?:\/index)?\.mdx?$/, '');
    const at = { id, file: place.to, folder: 'posts', format: 'md' } as const;
    const { source } = readSource(new TextEncoder().encode(read(path) ?? ''), at, zone);
    return source ? [source] : [];
  });
  return decide(found, zone, isSplit).sources.filter((source) => isPublic(source, now));
};

const mostFrequent = <Value>(values: readonly Value[]): Value | undefined =>
  [...Map.groupBy(values, (value) => value)].sort(([, a], [, b]) => b.length - a.length)[0]?.[0];

/** The language of most posts; undefined without posts. */
export const languageOf = (posts: readonly Source[]): Language | undefined =>
  mostFrequent(
    posts.map(({ frontMatter: { lang, title }, body }) => lang ?? languageOfText(`${title}\n${body.slice(0, 2000)}`)),
  );

/** The author of at least half of the posts: guests must not give a blog their name. */
export const authorOf = (posts: readonly Source[]): string | undefined => {
  const authors = posts.flatMap(({ frontMatter: { author } }) => author ?? []);
  const name = mostFrequent(authors);
  return authors.filter((author) => author === name).length * 2 < posts.length ? undefined : name;
};
