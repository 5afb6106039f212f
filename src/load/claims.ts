import { toPage, toPost } from '#blog/post.ts';
import type { Site } from '#config/site.ts';
import type { Claim } from '#output/address-conflicts.ts';
import { readPermalink } from '#urls/permalink.ts';
import type { StoredSource } from './text-record.ts';

const noProse = { lead: '', words: 0, codeLines: 0, lang: undefined };

/** The permalink that a text has, or would have if it were published. */
export const permalinkOf = ({ id, file, folder, format, frontMatter }: StoredSource, site: Site): string => {
  const writing = { id, file, folder, format, frontMatter, prose: noProse };
  return (frontMatter.template === 'page' ? toPage(writing, site) : toPost(writing, site)).permalink;
};

/** The address that a file with errors would have, if its `slug` could be read. */
export const claimOf = (file: string, slug: string | undefined): readonly Claim[] => {
  const checked = slug === undefined ? undefined : readPermalink(slug);
  return checked && 'permalink' in checked ? [{ file, permalink: checked.permalink, aliases: [] }] : [];
};
