import { z } from 'zod';
import { linkAddress, wordsSchema } from './setting-values.ts';

/** Pages of the engine that a menu can name. */
export const menuPages = ['archive', 'tags', 'categories', 'series', 'search', 'subscribe'] as const;

/** A link with a label of the owner. */
export const linkSchema = z.strictObject({ label: wordsSchema, url: linkAddress });

const itemSchema = z.union([z.enum(menuPages), linkSchema], {
  error: `write { label: '…', url: '/…' }, or one of ${menuPages.map((page) => `'${page}'`).join(', ')}`,
});

/** An entry of the menu: a page of the engine, or a link. */
export type MenuItem = z.output<typeof itemSchema>;

/**
 * The links in the header. A list of links follows Archive and Tags. `{ only: […] }` is the whole menu; there `'archive'`,
 * `'tags'` and other names stand for pages of the engine.
 */
export const menuSchema = z
  .union([z.array(linkSchema), z.strictObject({ only: z.array(itemSchema) })], {
    error:
      "write a list of links { label: '…', url: '/…' }, or { only: ['archive', 'tags', { label: '…', url: '/…' }] }",
  })
  .transform((menu): readonly MenuItem[] => (Array.isArray(menu) ? ['archive', 'tags', ...menu] : menu.only))
  .prefault([]);
