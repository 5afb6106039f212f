import { Parser } from 'htmlparser2';
import { applyEdits, type Edit } from '#text/edits.ts';
import { attributeOf, readTokens, type StartTag } from '#text/html-tokens.ts';
import { escapeHtml } from '#text/plain-text.ts';
import type { HtmlRules } from './allowed-html.ts';
import { words } from './html-elements.ts';
import type { Defect } from './rendered-text.ts';

/** A part of HTML that its rules forbid. */
export interface RemovedHtml {
  readonly defect: Defect;
  /** Offset of the tag. */
  readonly start: number;
}

/** Elements that are removed with their content, which is no text for readers. */
const contentElements = words('script style iframe noembed noframes xmp plaintext');

/** Elements whose content is text in which `<` begins no tag (WHATWG HTML §13.2.5.2). */
const plainElements = words('title textarea');

/** The value of an attribute with all character references of HTML decoded, also those without `;`. */
const valueOf = (raw: string): string => {
  if (!raw.includes('&')) return raw;
  let value = raw;
  const parser = new Parser({ onopentag: (_, { x = raw }) => (value = x) });
  parser.end(`<a x="${raw.replaceAll('"', '&quot;')}">`);
  return value;
};

/** Removes a span. A `<` before it must not become the begin of a tag with what follows. */
const removal = (html: string, start: number, end: number, instead = ''): Edit => ({
  start,
  end,
  text: (html.charAt(start - 1) === '<' ? ' ' : '') + instead,
});

/** Forbidden attributes of a tag, each with the white space before it. */
const attributeEdits = (html: string, tag: StartTag, { isAttribute }: HtmlRules) =>
  tag.attributes.flatMap(({ name, raw, start, end }) => {
    const value = valueOf(raw);
    if (isAttribute(tag.name, name, value)) return [];
    const from = /\s/.test(html.charAt(start - 1)) ? start - 1 : start;
    return [
      {
        defect: defectOf(tag.name, name, value),
        edit: { start: from, end, text: from === start ? ' ' : '' } satisfies Edit,
      },
    ];
  });

/**
 * The defect of a part that was removed: an element, or an attribute of it. The address of a link is named as such.
 * @param value of the attribute, decoded
 */
export const defectOf = (element: string, attribute?: string, value = ''): Defect => {
  if (attribute === undefined) return { what: 'active-element', text: `<${element}>` };
  return /^(?:a|area)$/.test(element) && attribute.toLowerCase() === 'href' && value !== ''
    ? { what: 'code-link', text: value }
    : { what: 'active-attribute', text: `<${element} ${attribute}>` };
};

/**
 * Removes what rules forbid from HTML: tags, attributes, and the whole of elements that hold code. Everything else stays
 * to the byte. Linear in the length of the HTML.
 */
export const cleanHtml = (
  html: string,
  rules: HtmlRules,
): { readonly html: string; readonly removed: readonly RemovedHtml[] } => {
  // In HTML it begins a comment that ends at `>`, in SVG a text: a parser that takes one for the other would find tags.
  const text = html.replaceAll('<![CDATA[', ' ');
  const edits: Edit[] = [];
  const removed: RemovedHtml[] = [];
  /** The open element that is removed with its content. */
  let open: { readonly name: string; readonly start: number; readonly instead: string; depth: number } | undefined;
  /** Whether the open element was removed, and its content is text. */
  let isPlain = false;
  readTokens(text, {
    onStartTag: (tag) => {
      if (open) {
        if (tag.name === open.name) open.depth += 1;
        return;
      }
      isPlain = false;
      if (!rules.isElement(tag.name)) {
        const instead = rules.replacement?.(tag.name, (name) => attributeOf(tag, name));
        if (instead === undefined) removed.push({ defect: defectOf(tag.name), start: tag.start });
        if (contentElements.has(tag.name))
          open = { name: tag.name, start: tag.start, instead: instead ?? '', depth: 1 };
        else edits.push(removal(text, tag.start, tag.end));
        isPlain = plainElements.has(tag.name);
        return;
      }
      for (const { defect, edit } of attributeEdits(text, tag, rules)) {
        removed.push({ defect, start: tag.start });
        edits.push(edit);
      }
    },
    onEndTag: ({ name, start, end }) => {
      isPlain = false;
      if (open) {
        if (name === open.name) open.depth -= 1;
        if (open.depth > 0) return;
        edits.push(removal(text, open.start, end, open.instead));
        open = undefined;
      } else if (!rules.isElement(name)) edits.push(removal(text, start, end));
    },
    onText: ({ start, end }) => {
      if (isPlain && !open && text.slice(start, end).includes('<'))
        edits.push({ start, end, text: escapeHtml(text.slice(start, end)) });
    },
  });
  // An element without end goes on to the end of the text.
  if (open) edits.push(removal(text, open.start, text.length, open.instead));
  return { html: applyEdits(text, edits), removed };
};
