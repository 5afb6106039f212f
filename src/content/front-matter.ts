import { z } from 'zod';
import { isLanguageCode } from '#text/language.ts';

const webAddress = z.url({ protocol: /^https?$/, error: 'write a URL that starts with https://' });

/** Front matter after parsing, under the current field names. */
export const frontMatterSchema = z.strictObject({
  template: z.enum(['post', 'page']).default('post').describe('A page has no date and is not in lists and feeds'),
  title: z.string().min(1).describe('Plain text'),
  date: z.date().optional().describe('When the post was first published; optional for a page'),
  updated: z.date().optional().describe('When the text last changed significantly'),
  author: z.string().optional(),
  lang: z.string().refine(isLanguageCode).optional().describe('Detected from the text if absent'),
  description: z
    .string()
    .optional()
    .describe('One or two sentences of plain text, shown in lists, feeds and search results'),
  category: z.string().optional(),
  categories: z.array(z.string()).optional().describe('The first is the category, the others are tags'),
  tags: z.array(z.string()).default([]),
  series: z
    .strictObject({ name: z.string(), order: z.number().optional() })
    .optional()
    .describe('Parts without an order stand in the order of their dates'),
  slug: z.string().optional().describe('The permanent address: /2016/02/name.html'),
  aliases: z.array(z.string()).default([]).describe('Old addresses that redirect to this post'),
  draft: z.boolean().default(false).describe('Not published'),
  pinned: z.boolean().default(false),
  toc: z
    .boolean()
    .optional()
    .describe('Whether to show a table of contents; by default posts with four or more headings have one'),
  math: z.boolean().optional().describe('Whether $…$ is a formula'),
  noindex: z.boolean().default(false).describe('Ask search engines not to index it'),
  canonical: webAddress.optional().describe('URL of the original, if this is a copy'),
  cover: z.string().optional().describe('Image for social cards: a file next to the post, or a URL'),
  coverAlt: z.string().optional(),
  translationOf: z.string().optional().describe('Slug of the post that this one is a translation of'),
  supersededBy: z.string().optional().describe('Slug of a newer post on the same topic'),
  guid: z.string().optional().describe('Id in feeds. Only needed if the slug changed after publication: the old id'),
  bloggerId: z.string().optional().describe('Entry id in the feeds of Blogger'),
  bloggerUrl: webAddress.optional().describe('URL at Blogger'),
  fbCommentUrl: webAddress.optional(),
  fbCommentSnapshot: z.string().optional(),
  twitterCommentUrl: webAddress.optional(),
  hackerNewsCommentUrl: webAddress.optional(),
  linkedInCommentUrl: webAddress.optional(),
});

export type FrontMatter = z.output<typeof frontMatterSchema>;

/** Name of a field in `FrontMatter`. */
export type Key = keyof FrontMatter;
