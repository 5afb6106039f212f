import { z } from 'zod';

/** One text for all languages, or one text per language. */
export const wordsSchema = z.union([z.string(), z.strictObject({ vi: z.string(), en: z.string() })]);

/** The address of a link: of the web, of a mailbox or telephone, or within the blog. */
export const linkAddress = z
  .string()
  .refine(
    (address) =>
      /^(?:https?:\/\/[^\s/]|mailto:[^\s]|tel:[+\d]|\/(?![/\\])|#)/i.test(address) && !/[\p{Cc}"<>\\]/u.test(address),
    'write a URL that starts with https://, mailto: or tel:, or a path from /',
  );
