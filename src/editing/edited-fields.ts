import type { Key } from '#content/front-matter.ts';

/** Fields that the editor shows, in the order of its form and of new posts. */
export const editedFields = [
  'title',
  'date',
  'description',
  'category',
  'tags',
  'cover',
  'coverAlt',
  'series',
  'draft',
  'updated',
  'lang',
  'author',
  'slug',
  'aliases',
  'translationOf',
  'supersededBy',
  'canonical',
  'pinned',
  'toc',
  'math',
  'noindex',
] as const satisfies readonly Key[];

/** A field that the editor shows. */
export type EditedField = (typeof editedFields)[number];

const archived = 'The import writes it, and it never changes after that.';

/** Fields that the editor does not show, with the reason. They stay in a post as they are. */
export const fieldsLeftOut: Readonly<Record<Exclude<Key, EditedField>, string>> = {
  template: 'The folder says whether a text is a post or a page.',
  categories: 'It is another way to write category and tags.',
  guid: 'A subscriber would get the post again if it changed.',
  bloggerId: archived,
  bloggerUrl: archived,
  fbCommentUrl: archived,
  fbCommentSnapshot: archived,
  twitterCommentUrl: archived,
  hackerNewsCommentUrl: archived,
  linkedInCommentUrl: archived,
};
