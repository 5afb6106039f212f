import { Tokenizer } from 'htmlparser2';
import { decode } from './plain-text.ts';

/** A position in the source text, as offsets; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** An attribute of a start tag. */
export interface Attribute extends Span {
  /** In lower case. */
  readonly name: string;
  /** As written, without quotes; '' if the attribute has no value. */
  readonly raw: string;
}

/** A start tag, or a self-closing tag. */
export interface StartTag extends Span {
  /** In lower case. */
  readonly name: string;
  readonly attributes: readonly Attribute[];
}

/** An end tag. */
export interface EndTag extends Span {
  /** In lower case. */
  readonly name: string;
}

/** Callbacks for the tokens of a text, called in source order. */
export interface TokenListener {
  readonly onStartTag?: (tag: StartTag) => void;
  readonly onEndTag?: (tag: EndTag) => void;
  /** Text may arrive in several pieces. Character references are not decoded. */
  readonly onText?: (text: Span) => void;
  readonly onDoctype?: () => void;
}

/** Elements of SVG and MathML whose content is HTML again (HTML Standard §13.2.6, "HTML integration point"). */
const integrationPoints: ReadonlySet<string> = new Set(
  'annotation-xml desc foreignobject mi mn mo ms mtext title'.split(' '),
);

/**
 * Tracks whether the tokenizer is inside SVG or MathML. There `<title>` and `<style>` are normal elements that can
 * contain tags. The stack has one entry for each open element that changes the answer.
 */
const foreignContext = () => {
  const open: boolean[] = [];
  const isForeign = (): boolean => open.at(-1) ?? false;
  const isRoot = (name: string): boolean => name === 'svg' || name === 'math';
  return {
    isForeign,
    enter: (name: string, isClosed: boolean): void => {
      if (isClosed && (isForeign() || isRoot(name))) return;
      if (isRoot(name)) open.push(true);
      else if (isForeign() && integrationPoints.has(name)) open.push(false);
    },
    leave: (name: string): void => {
      if (open.length > 0 && (isForeign() ? isRoot(name) : integrationPoints.has(name))) open.pop();
    },
  };
};

/** Tokenizes HTML in one pass, as browsers do. A tag that is cut off at the end of the text is not reported. */
export const readTokens = (html: string, listener: TokenListener): void => {
  const context = foreignContext();
  const lowered = (start: number, end: number): string => html.slice(start, end).toLowerCase();
  let name = '';
  let start = 0;
  let attributes: Attribute[] = [];
  let attributeName = '';
  let attributeStart = 0;
  let raw = '';
  const close = (index: number, isClosed: boolean): void => {
    context.enter(name, isClosed);
    listener.onStartTag?.({ name, start, end: index + 1, attributes });
  };
  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer(
    { decodeEntities: false },
    {
      onopentagname: (from, to) => {
        name = lowered(from, to);
        start = from - '<'.length;
        attributes = [];
      },
      onattribname: (from, to) => {
        attributeName = lowered(from, to);
        attributeStart = from;
        raw = '';
      },
      onattribdata: (from, to) => (raw = html.slice(from, to)),
      onattribend: (_, end) => attributes.push({ name: attributeName, start: attributeStart, end, raw }),
      onopentagend: (index) => close(index, false),
      onselfclosingtag: (index) => close(index, true),
      onclosetag: (from, to) => {
        const closed = lowered(from, to);
        context.leave(closed);
        listener.onEndTag?.({ name: closed, start: from - '</'.length, end: html.indexOf('>', to) + 1 || html.length });
      },
      ontext: (from, to) => listener.onText?.({ start: from, end: to }),
      ondeclaration: () => listener.onDoctype?.(),
      isInForeignContext: context.isForeign,
      onattribentity: ignore,
      ontextentity: ignore,
      oncdata: ignore,
      oncomment: ignore,
      onprocessinginstruction: ignore,
      onend: ignore,
    },
  );
  tokenizer.write(html);
  tokenizer.end();
};

/** The value of an attribute with character references decoded; undefined if the tag does not have the attribute. */
export const attributeOf = ({ attributes }: StartTag, name: string): string | undefined => {
  const raw = attributes.find((attribute) => attribute.name === name)?.raw;
  return raw?.includes('&') ? decode(raw) : raw;
};

/** The class names of a tag. */
export const classesOf = (tag: StartTag): readonly string[] =>
  (attributeOf(tag, 'class') ?? '').split(/[ \t\n\f\r]+/).filter((name) => name !== '');
