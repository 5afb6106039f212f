import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { unknownVariable } from '#urls/permalink-pattern.ts';
import { readPermalink } from '#urls/permalink.ts';
import type { Field } from './field.ts';
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

/** The path and query of an old address. Browsers do not send what follows `#`: readers who have it ask for the rest. */
const sentOf = (item: string): string => {
  if (/^https?:\/\//i.test(item) && URL.canParse(item)) {
    const { pathname, search } = new URL(item);
    return pathname === '/' ? `/${search}` : pathname;
  }
  return /^\/./.test(item) ? (item.split('#')[0] ?? '') : item;
};

/** Whether only a query tells an address from the home page: `/?p=1` at WordPress. */
const isQueryOnly = (item: string): boolean => sentOf(item).startsWith('/?');

/** Old addresses in the blog. */
export const permalinks: Parser<string[]> = (field, zone) =>
  list(field, zone)
    ?.filter((item) => !isQueryOnly(item))
    .map((item) => permalink({ ...field, source: sentOf(item), value: sentOf(item) }, zone) ?? sentOf(item));

/** What to tell of old addresses that a static site cannot serve; undefined when there are none. */
export const unservedAddress = (field: Field, zone: string): Unparsable | undefined => {
  const [first] = list(field, zone)?.filter(isQueryOnly) ?? [];
  if (first === undefined) return undefined;
  return new Unparsable(
    `${quote({ ...field, source: first })} differs from the home page only in its query, which servers of static files ignore.`,
    'Redirect it in the configuration of your server, if people still use it, and delete it here.',
    'warning',
  );
};

/** An address that was published, whole. */
export const address: Parser<string> = (field, zone) => {
  const written = permalink(field, zone);
  return written === undefined || written.startsWith('/') ? written : `/${written}`;
};
