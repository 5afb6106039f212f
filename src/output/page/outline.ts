import { attributeOf, classesOf, readTokens, type Attribute, type Span, type StartTag } from '#text/html-tokens.ts';
import { leadOn } from '../lead-on-script.ts';
import { restoreTheme } from '../theme-script.ts';
import type { PolicyNeeds } from './security-policy.ts';
import { createFootnoteFinder, type Footnotes } from './sidenotes.ts';

/** The information about a page that post-processing needs. */
export interface Outline extends Omit<PolicyNeeds, 'styles' | 'isSecure' | 'analytics'> {
  /** Names of its elements, `.classes` and `[attributes]`. */
  readonly names: ReadonlySet<string>;
  /** Positions of the contents of the styles in its head. */
  readonly styles: readonly Span[];
  readonly footnotes: Footnotes | undefined;
  /** Offset of the end of its head; undefined if it is not known. */
  readonly headEnd: number | undefined;
  /** Offset at which a policy applies to everything that loads; undefined if there is none. */
  readonly policyPlace: number | undefined;
  /** Whether it is a whole document, not a fragment. */
  readonly isDocument: boolean;
  /** Tags with an unresolved placeholder. */
  readonly unresolved: readonly string[];
}

/** Whether an attribute is a placeholder of `markdown/resolution.ts` or of Astro. */
const isUnresolved = ({ name, raw }: Attribute): boolean =>
  name.startsWith('__astro_image_') ||
  (/^(?:href|src|poster)$/.test(name) && /^(?:internal|image):/.test(raw)) ||
  (name === 'srcset' && /(?:^|[\s,])internal:/.test(raw));

/** Adds the names of a tag: its element, attributes and classes. */
const addNames = (tag: StartTag, names: Set<string>): void => {
  names.add(tag.name);
  for (const { name } of tag.attributes) names.add(`[${name}]`);
  for (const name of classesOf(tag)) names.add(`.${name}`);
};

/** Elements that load or run something, or that end the head. */
const loads: ReadonlySet<string> = new Set(['script', 'style', 'link', 'base', 'body']);

/** Elements of films, sounds and subtitles (CSP 3 §6.1.12). */
const playing: ReadonlySet<string> = new Set(['video', 'audio', 'source', 'track']);

/** Finds the offset for a policy: after the charset, or at the beginning of the head. */
const findPolicyPlace = () => {
  let place: number | undefined;
  let isOver = false;
  return {
    onStartTag: (tag: StartTag): void => {
      if (isOver) return;
      const isCharset = tag.name === 'meta' && attributeOf(tag, 'charset') !== undefined;
      if (isCharset || tag.name === 'head') place = tag.end;
      isOver = isCharset || loads.has(tag.name);
    },
    place: (): number | undefined => place,
  };
};

/** Inline scripts of the engine. */
const ours: ReadonlySet<string> = new Set([restoreTheme, leadOn]);

/** Collects the outline of a page in one pass. */
export const outlineOf = (html: string): Outline => {
  const names = new Set<string>();
  const styles: Span[] = [];
  const scripts: string[] = [];
  const speculationRules: string[] = [];
  const frameUrls: string[] = [];
  const media: string[] = [];
  const unresolved: string[] = [];
  const notes = createFootnoteFinder();
  const policyPlace = findPolicyPlace();
  let isDocument = false;
  let hasGiscus = false;
  let headEnd: number | undefined;
  /** The open style or script of the head. It cannot contain tags. */
  let open: StartTag | undefined;
  readTokens(html, {
    onDoctype: () => (isDocument = true),
    onStartTag: (tag) => {
      addNames(tag, names);
      notes.onStartTag(tag);
      policyPlace.onStartTag(tag);
      if (tag.attributes.some(isUnresolved)) unresolved.push(html.slice(tag.start, tag.end));
      if (tag.name === 'html' || tag.name === 'head') isDocument = true;
      if (tag.name === 'body') headEnd ??= tag.start;
      if (headEnd === undefined && (tag.name === 'style' || tag.name === 'script')) open = tag;
      if (tag.name === 'section' && attributeOf(tag, 'data-giscus') !== undefined) hasGiscus = true;
      if (playing.has(tag.name)) media.push(attributeOf(tag, 'src') ?? '');
      if (tag.name === 'a' && classesOf(tag).includes('embed')) frameUrls.push(attributeOf(tag, 'data-frame') ?? '');
    },
    onEndTag: ({ name, start }) => {
      notes.onEndTag(name);
      if (name === 'head') headEnd ??= start;
      if (open?.name !== name) return;
      const content = html.slice(open.end, start);
      if (name === 'style') styles.push({ start: open.end, end: start });
      else if (attributeOf(open, 'type') === 'speculationrules') speculationRules.push(content);
      else if (ours.has(content)) scripts.push(content);
      open = undefined;
    },
  });
  return {
    names,
    styles,
    scripts,
    speculationRules,
    frames: frameUrls,
    media,
    hasGiscus,
    hasSearch: names.has('muc-search'),
    footnotes: notes.notes(),
    headEnd,
    policyPlace: policyPlace.place(),
    isDocument,
    unresolved,
  };
};
