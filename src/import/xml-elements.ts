import { SaxesParser } from 'saxes';

/** An element of XML with all that is in it. */
export interface XmlElement {
  /** URI of its namespace; '' without one. */
  readonly namespace: string;
  /** Name without prefix. */
  readonly name: string;
  /** By name without prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, without that of its children. */
  readonly text: string;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/** A file of an export. */
export interface XmlFile {
  readonly name: string;
  /** Begins to read it; gives its text in pieces. */
  readonly read: () => AsyncIterable<string> | Iterable<string>;
}

/** What is wrong with the XML, and where: `3:14: unexpected close tag`. */
export type OnProblem = (problem: string) => void;

/** Prefixes that exports use without saying their namespaces, as old ones of WordPress do with `excerpt`. */
const usualNamespaces = {
  app: 'http://purl.org/atom/app#',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  excerpt: 'http://wordpress.org/export/1.2/excerpt/',
  gd: 'http://schemas.google.com/g/2005',
  georss: 'http://www.georss.org/georss',
  media: 'http://search.yahoo.com/mrss/',
  openSearch: 'http://a9.com/-/spec/opensearchrss/1.0/',
  thr: 'http://purl.org/syndication/thread/1.0',
  wfw: 'http://wellformedweb.org/CommentAPI/',
  wp: 'http://wordpress.org/export/1.2/',
};

/**
 * Reads the elements at one depth of an XML document, one after the other. Only one of them is in memory at a time.
 * The parser knows namespaces and demands well-formed XML; after a mistake it goes on as well as it can.
 * @param chunks the document in pieces
 * @param depth 1 for the children of the root
 */
export async function* readElements(
  chunks: AsyncIterable<string> | Iterable<string>,
  depth: number,
  onProblem: OnProblem,
): AsyncGenerator<XmlElement> {
  const open: OpenElement[] = [];
  let level = 0;
  let done: XmlElement[] = [];
  const parser = new SaxesParser({ xmlns: true, additionalNamespaces: usualNamespaces });
  parser.on('error', ({ message }) => onProblem(message));
  parser.on('opentag', ({ uri, local, attributes }) => {
    if (level >= depth)
      open.push({
        namespace: uri,
        name: local,
        attributes: Object.fromEntries(Object.values(attributes).map(({ local, value }) => [local, value])),
        children: [],
        text: '',
      });
    level += 1;
  });
  const addText = (text: string) => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    level -= 1;
    const element = open.pop();
    if (!element) return;
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else done.push(element);
  });
  for await (const chunk of chunks) {
    parser.write(chunk);
    yield* done;
    done = [];
  }
  parser.close();
  yield* done;
}

/** What the owner reads of all that is wrong with an export; undefined if nothing is. */
export const damageOf = ([first, ...others]: readonly string[]): string | undefined =>
  first === undefined
    ? undefined
    : `not well-formed XML: ${first}${others.length === 0 ? '' : `, and ${others.length} more mistakes`}; look whether the last posts are there, and export again if not`;

/** The children with a name, in a namespace if one is given. */
export const childrenOf = (element: XmlElement, name: string, namespace?: string): readonly XmlElement[] =>
  element.children.filter((child) => child.name === name && (namespace === undefined || child.namespace === namespace));

/** The text of the first child with a name, without white space around it; '' if there is none. */
export const textOf = (element: XmlElement, name: string, namespace?: string): string =>
  childrenOf(element, name, namespace)[0]?.text.trim() ?? '';
