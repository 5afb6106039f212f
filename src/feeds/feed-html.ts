import { applyEdits, type Edit } from '#text/edits.ts';
import { classesOf, readTokens, type Span, type StartTag } from '#text/html-tokens.ts';
import { decode, withoutControls } from '#text/plain-text.ts';

/** Attributes that only work with the styles and scripts of the blog. */
const siteAttributes: ReadonlySet<string> = new Set(
  'tabindex style class srcset sizes loading decoding fetchpriority referrerpolicy role'.split(' '),
);

const isDropped = (name: string): boolean =>
  siteAttributes.has(name) ||
  name.startsWith('on') ||
  name.startsWith('data-') ||
  (name.startsWith('aria-') && name !== 'aria-label');

/** Attributes whose value is a URL. */
const addresses: ReadonlySet<string> = new Set(['href', 'src', 'poster', 'cite']);

/** Elements to remove, including their content. */
const removed: ReadonlySet<string> = new Set(['script', 'style', 'iframe', 'form']);

const absolute = (raw: string, base: string): string => {
  const url = URL.parse(decode(raw), base);
  return url ? url.href.replaceAll('&', '&amp;').replaceAll('"', '&quot;') : raw;
};

const writeTag = (html: string, tag: StartTag, base: string): string => {
  const nameEnd = tag.start + '<'.length + tag.name.length;
  const kept = tag.attributes
    .filter(({ name }) => !isDropped(name))
    .map(({ name, start, end, raw }) =>
      addresses.has(name)
        ? ` ${html.slice(start, start + name.length)}="${absolute(raw, base)}"`
        : ` ${html.slice(start, end)}`,
    );
  const rest = html.slice(tag.attributes.at(-1)?.end ?? nameEnd, tag.end);
  return `${html.slice(tag.start, nameEnd)}${kept.join('')}${rest.includes('/') ? ' />' : '>'}`;
};

/** An element that is being removed. A diagram is replaced by its source code. */
interface Removal {
  readonly name: string;
  readonly start: number;
  readonly isDiagram: boolean;
  depth: number;
  source?: Span;
}

const isDiagram = (tag: StartTag): boolean => tag.name === 'svg' && classesOf(tag).includes('diagram');

const replacementOf = (html: string, { isDiagram, source }: Removal): string =>
  isDiagram && source ? `<pre><code>${html.slice(source.start, source.end)}</code></pre>` : '';

/**
 * Converts the HTML of a post for feeds: URLs become absolute, diagrams become source code. Scripts, frames, attributes
 * for the styles of the blog, and characters that XML forbids are removed.
 * @param html the HTML of the page
 * @param base absolute URL of the post
 */
export const feedHtml = (html: string, base: string): string => {
  const text = withoutControls(html);
  const edits: Edit[] = [];
  let open: Removal | undefined;
  readTokens(text, {
    onStartTag: (tag) => {
      if (open) {
        if (tag.name === open.name) open.depth += 1;
        if (tag.name === 'desc') open.source ??= { start: tag.end, end: text.length };
      } else if (removed.has(tag.name) || isDiagram(tag))
        open = { name: tag.name, start: tag.start, isDiagram: isDiagram(tag), depth: 1 };
      else edits.push({ start: tag.start, end: tag.end, text: writeTag(text, tag, base) });
    },
    onEndTag: ({ name, start, end }) => {
      if (!open) return;
      if (name === 'desc' && open.source?.end === text.length) open.source = { ...open.source, end: start };
      if (name === open.name) open.depth -= 1;
      if (open.depth > 0) return;
      edits.push({ start: open.start, end, text: replacementOf(text, open) });
      open = undefined;
    },
  });
  // An unclosed element ends at the end of the text.
  if (open) edits.push({ start: open.start, end: text.length, text: '' });
  return applyEdits(text, edits);
};
