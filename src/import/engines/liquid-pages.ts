import { expandTags } from '#shortcodes/expand.ts';
import { textOfHtml } from '#text/html-text.ts';
import { oneLine, truncate } from '#text/plain-text.ts';
import type { ImportEvent } from '../import-event.ts';

/** A tag of Liquid. */
const tag = /\{%[^%]*%\}|\{\{[^{}]*\}\}/g;

/** Tags whose result only Jekyll knows: loops, conditions, includes, data. Addresses of the blog are no such. */
const filledIn =
  /^(?:\{%-?\s*(?:for|if|unless|case|assign|capture|include|include_relative)\s|\{\{-?\s*(?:site\.(?!(?:base)?url\b)|page\.|include\.))/;

/** Front matter with its fences. */
const head = /^\ufeff?---[ \t]*\r?\n[^]*?\r?\n---[ \t]*(?:\r?\n|$)/;

/** Whether a page says something by itself, and is more than tags of a theme. */
export const hasWords = (text: string): boolean =>
  /\p{L}/u.test(textOfHtml(text.replace(head, '').replaceAll(tag, '')));

/** Names the pages of which Jekyll filled in a part. */
export const withLiquidNamed = function* (
  events: Iterable<ImportEvent>,
  read: (path: string) => string | undefined,
): Generator<ImportEvent> {
  for (const event of events) {
    yield event;
    if ((event.kind !== 'copy' && event.kind !== 'file') || !/^pages\/.*\.mdx?$/.test(event.path)) continue;
    const text = event.kind === 'file' ? event.content : (read(event.from) ?? '');
    const { unknown } = expandTags(text.replace(head, ''), { name: '', url: '' });
    const found = unknown.find((one) => filledIn.test(one));
    if (found !== undefined)
      yield {
        kind: 'odd',
        what: event.path,
        why: `Jekyll filled in a part of it, by ${truncate(oneLine(found), 60)}; write there by hand what readers saw`,
      };
  }
};
