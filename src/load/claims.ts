import { toPage, toPost } from '#blog/post.ts';
import { frontMatterSchema } from '#content/front-matter.ts';
import { dayOfFile, type SourceFile } from '#content/source.ts';
import { parseDate } from '#text/dates.ts';
import type { Site } from '#config/site.ts';
import type { Claim } from '#output/address-conflicts.ts';
import { readPermalink } from '#urls/permalink.ts';
import type { StoredSource } from './text-record.ts';

const noProse = { lead: '', words: 0, codeLines: 0, lang: undefined };

/** The permalink that a text has, or would have if it were published. */
export const permalinkOf = (
  { id, file, folder, format, frontMatter }: SourceFile & Pick<StoredSource, 'frontMatter'>,
  site: Site,
): string => {
  const writing = { id, file, folder, format, frontMatter, prose: noProse };
  return (frontMatter.template === 'page' ? toPage(writing, site) : toPost(writing, site)).permalink;
};

/** The address that a file with errors would have, if its `slug` could be read. */
export const claimOf = (file: string, slug: string | undefined): readonly Claim[] => {
  const checked = slug === undefined ? undefined : readPermalink(slug);
  return checked && 'permalink' in checked ? [{ file, permalink: checked.permalink, aliases: [] }] : [];
};

/** The address that a file with errors would have: its slug, else as its name gives it. */
export const permalinkOfBroken = (at: SourceFile, slug: string | undefined, site: Site): string => {
  const frontMatter = frontMatterSchema.parse({
    template: at.folder === 'pages' ? 'page' : 'post',
    title: at.id,
    date: parseDate(dayOfFile(at.id), site.timeZone) ?? new Date(0),
    slug,
  });
  return permalinkOf({ ...at, frontMatter }, site);
};
