import { attributeOf, classesOf, readTokens, type Attribute, type Span, type StartTag } from '#text/html-tokens.ts';
import { restoreTheme } from '../theme-script.ts';
import type { PolicyNeeds } from './security-policy.ts';
import { isScope } from './selector.ts';
import { findNotes, type Notes } from './sidenotes.ts';

/** What the finishing of a page goes by. */
export interface Outline extends Omit<PolicyNeeds, 'styles'> {
  /** Names of its elements, `.classes` and `[attributes]`. */
  readonly names: ReadonlySet<string>;
  /** Contents of the styles in its head. */
  readonly styles: readonly Span[];
  /** Attributes that tie elements to their component's style. */
  readonly scopes: readonly Attribute[];
  readonly notes: Notes | undefined;
  /** Where its head ends; undefined where nothing tells. */
  readonly headEnd: number | undefined;
  /** Where a policy is in force before anything loads; undefined where there is no such place. */
  readonly policyPlace: number | undefined;
  /** Whether it is a document, and no piece of one. */
  readonly isDocument: boolean;
  /** Tags with something that was left open. */
  readonly unresolved: readonly string[];
}

/** Marks of `markdown/resolution.ts` and of Astro for what is put in later. */
const isUnresolved = ({ name, raw }: Attribute): boolean =>
  name.startsWith('__astro_image_') || ((name === 'href' || name === 'src') && /^(?:internal|image):/.test(raw));

/** Names that a tag brings to its page. */
const addNames = (tag: StartTag, names: Set<string>): void => {
  names.add(tag.name);
  for (const { name } of tag.attributes) names.add(`[${name}]`);
  for (const name of classesOf(tag)) names.add(`.${name}`);
};

/** Elements by which something loads or runs, or before which a head must have ended. */
const loads: ReadonlySet<string> = new Set(['script', 'style', 'link', 'base', 'body']);

/** Finds the place for a policy: behind the charset, or else at the beginning of the head. */
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

/** Finds out in one pass what the finishing of a page goes by. */
export const outlineOf = (html: string): Outline => {
  const names = new Set<string>();
  const styles: Span[] = [];
  const speculationRules: string[] = [];
  const scopes: Attribute[] = [];
  const frames: string[] = [];
  const unresolved: string[] = [];
  const notes = findNotes();
  const policyPlace = findPolicyPlace();
  let isDocument = false;
  let restoresTheme = false;
  let hasGiscus = false;
  let headEnd: number | undefined;
  /** The style or script of the head that is open: it holds no tags. */
  let open: StartTag | undefined;
  readTokens(html, {
    onDoctype: () => (isDocument = true),
    onStartTag: (tag) => {
      addNames(tag, names);
      notes.onStartTag(tag);
      policyPlace.onStartTag(tag);
      scopes.push(...tag.attributes.filter(({ name }) => isScope(name)));
      if (tag.attributes.some(isUnresolved)) unresolved.push(html.slice(tag.start, tag.end));
      if (tag.name === 'html' || tag.name === 'head') isDocument = true;
      if (tag.name === 'body') headEnd ??= tag.start;
      if (headEnd === undefined && (tag.name === 'style' || tag.name === 'script')) open = tag;
      if (tag.name === 'section' && attributeOf(tag, 'data-giscus') !== undefined) hasGiscus = true;
      if (tag.name === 'a' && classesOf(tag).includes('embed')) frames.push(attributeOf(tag, 'data-frame') ?? '');
    },
    onEndTag: ({ name, start }) => {
      notes.onEndTag(name);
      if (name === 'head') headEnd ??= start;
      if (open?.name !== name) return;
      const content = html.slice(open.end, start);
      if (name === 'style') styles.push({ start: open.end, end: start });
      else if (attributeOf(open, 'type') === 'speculationrules') speculationRules.push(content);
      else if (content === restoreTheme) restoresTheme = true;
      open = undefined;
    },
  });
  return {
    names,
    styles,
    speculationRules,
    restoresTheme,
    scopes,
    frames,
    hasGiscus,
    hasSearch: names.has('muc-search'),
    notes: notes.notes(),
    headEnd,
    policyPlace: policyPlace.place(),
    isDocument,
    unresolved,
  };
};
