import { z } from 'zod';
import { languages } from '#text/language.ts';

const webAddress = z.url({ protocol: /^https?$/, error: 'write a full address that starts with https://' });

/** What the engine knows of a post once its front matter is read: one name for each thing, whatever it was called before. */
export const frontMatterSchema = z.strictObject({
  template: z.enum(['post', 'page']).default('post').describe('A page has no date and stands outside lists and feeds'),
  title: z.string().min(1).describe('Plain text'),
  date: z.date().optional().describe('When it was first published; a page needs none'),
  updated: z.date().optional().describe('When the text last changed in earnest'),
  author: z.string().optional(),
  lang: z.enum(languages).optional().describe('Detected from the text when absent'),
  description: z
    .string()
    .optional()
    .describe('One or two sentences of plain text: the lead in lists, feeds and search results'),
  category: z.string().optional(),
  tags: z.array(z.string()).default([]),
  series: z.strictObject({ name: z.string(), order: z.number() }).optional(),
  slug: z.string().optional().describe('The exact address, for ever: /2016/02/name.html'),
  aliases: z.array(z.string()).default([]).describe('Old addresses that lead here'),
  draft: z.boolean().default(false).describe('Left out of every build'),
  pinned: z.boolean().default(false),
  toc: z.boolean().optional().describe('Contents list: shown for long posts unless said here'),
  math: z.boolean().optional().describe('Read $…$ as formulas'),
  noindex: z.boolean().default(false).describe('Ask search engines to leave it out'),
  canonical: webAddress.optional().describe('Where the original stands, when this is a copy'),
  cover: z.string().optional().describe('Image for lists and social cards: a file beside the post, or an address'),
  coverAlt: z.string().optional(),
  translationOf: z.string().optional().describe('Slug of the post that this one translates'),
  supersededBy: z.string().optional().describe('Slug of the newer post on the same matter'),
  guid: z
    .string()
    .optional()
    .describe('Identity in feeds; only for a post whose slug was corrected after it was published: the old one'),
  bloggerId: z.string().optional().describe('Entry id in the feeds that Blogger served'),
  bloggerUrl: webAddress.optional().describe('Address on Blogger'),
  fbCommentUrl: webAddress.optional(),
  fbCommentSnapshot: z.string().optional(),
  twitterCommentUrl: webAddress.optional(),
  hackerNewsCommentUrl: webAddress.optional(),
  linkedInCommentUrl: webAddress.optional(),
});

export type FrontMatter = z.output<typeof frontMatterSchema>;

/** Names that earlier platforms gave to fields, for ever valid; `published` says the opposite of `draft`. */
export const oldNames = {
  modified_time: 'updated',
  thumbnail: 'cover',
  blogger_id: 'bloggerId',
  blogger_orig_url: 'bloggerUrl',
  layout: 'template',
  permalink: 'slug',
  published: 'draft',
  socialImage: 'cover',
} as const satisfies Readonly<Record<string, keyof FrontMatter>>;

const oldFields = Object.fromEntries(
  Object.entries(oldNames).map(([old, name]) => [
    old,
    z
      .unknown()
      .optional()
      .meta({ deprecated: true, description: `Old name of ${name}` }),
  ]),
) as Record<keyof typeof oldNames, z.ZodOptional<z.ZodUnknown>>;

/** What an author may write, for editors: also the old names, marked as such. */
export const authoredSchema = frontMatterSchema.extend(oldFields);
