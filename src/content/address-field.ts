import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { unknownVariable } from '#urls/permalink-pattern.ts';
import { readPermalink } from '#urls/permalink.ts';
import { isPlaceholder, list, quote, text, Unparsable, type Parser } from './field-value.ts';

/**
 * An address on any site.
 * @param level of what is told about another value
 */
export const webAddress =
  (level: Diagnostic['level']): Parser<string> =>
  (field, zone) => {
    const written = text(field, zone) ?? '';
    if (isPlaceholder(written)) return undefined;
    const full = written.startsWith('//') ? `https:${written}` : written;
    if (/^https?:\/\//i.test(full) && URL.canParse(full)) return full;
    throw new Unparsable(
      `${quote(field)} is not an absolute URL.`,
      'Write a URL that starts with https://, or delete the field.',
      level,
    );
  };

/** An address in the blog, as it was written; it may be a pattern. */
export const permalink: Parser<string> = (field, zone) => {
  // The source value, because `text` would silently remove control characters.
  const written = text(field, zone) === undefined ? '' : (field.source ?? '');
  const unknown = unknownVariable(written);
  if (unknown !== undefined)
    throw new Unparsable(
      `${quote(field)} has the variable :${unknown}, which no engine has.`,
      'Write the address as in /2016/02/name.html, or a variable that docs/front-matter.md lists.',
    );
  const checked = readPermalink(written);
  if ('permalink' in checked) return written.trim();
  throw new Unparsable(
    `${quote(field)} ${checked.problem}.`,
    `${checked.remedy[0]?.toUpperCase()}${checked.remedy.slice(1)}.`,
  );
};

/** Old addresses in the blog. Browsers do not send what follows `#`: readers who have such an address ask for the rest. */
export const permalinks: Parser<string[]> = (field, zone) =>
  list(field, zone)?.map((item) => {
    const [sent = ''] = /^\/./.test(item) ? item.split('#') : [item];
    const path = /^https?:\/\//i.test(sent) && URL.canParse(sent) ? new URL(sent).pathname : sent;
    return permalink({ ...field, source: path, value: path }, zone) ?? path;
  });

/** An address that was published, whole. */
export const address: Parser<string> = (field, zone) => {
  const written = permalink(field, zone);
  return written === undefined || written.startsWith('/') ? written : `/${written}`;
};
