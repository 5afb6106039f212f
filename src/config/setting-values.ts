import { z } from 'zod';

/** One text for all languages, or one text per language. */
export const wordsSchema = z.union([
  z.string(),
  z.record(z.string(), z.string()).refine((words) => Object.keys(words).length > 0, "write { vi: '…', en: '…' }"),
]);

/** The address of a link: of the web, of a mailbox or telephone, or within the blog. */
export const linkAddress = z
  .string()
  .refine(
    (address) =>
      /^(?:https?:\/\/[^\s/]|mailto:[^\s]|tel:[+\d]|\/(?![/\\])|#)/i.test(address) && !/[\p{Cc}"<>\\]/u.test(address),
    'write a URL that starts with https://, mailto: or tel:, or a path from /',
  );
