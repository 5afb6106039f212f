import { Cache } from '#text/bounded-cache.ts';
import { applyEdits, type Edit } from '#text/edits.ts';
import { decode, escapeHtml } from '#text/plain-text.ts';
import { createNameTest } from './used-names.ts';
import { outlineOf, type Outline } from './outline.ts';
import { policyOf } from './security-policy.ts';
import { shortScopes, withShortScopes } from './scopes.ts';
import { sidenoteClass, sidenoteStyle } from './sidenotes.ts';
import { readStyleSheet, type StyleSheet } from './style-sheet.ts';

/** The result of post-processing. */
export interface ProcessedPage {
  readonly html: string;
  /** Errors that stop the build. Each is a predicate: “has no …”, “contains …”. */
  readonly errors: readonly string[];
}

/** Parsed style sheets by source text: the pages of a blog share a few of them. */
const sheets = new Cache<StyleSheet>(32);

/**
 * The styles of a page without rules that cannot match. The search page keeps all rules: its script creates elements.
 */
const purgedStyles = (html: string, { styles, names, footnotes, hasSearch }: Outline): readonly string[] => {
  const has = hasSearch ? () => true : createNameTest(footnotes ? new Set([...names, `.${sidenoteClass}`]) : names);
  return styles.map(({ start, end }) => {
    const css = html.slice(start, end);
    return sheets.get(css, () => readStyleSheet(css)).purge(has);
  });
};

const errorsOf = ({ isDocument, policyPlace, unresolved }: Outline): readonly string[] => [
  ...(isDocument && policyPlace === undefined ? ['has no place for its content security policy'] : []),
  ...unresolved.map((tag) => `contains ${tag}`),
];

/** Shortens scopes, with one space before each, and removes scopes that no style uses. */
const scopeEdits = (html: string, scopes: Outline['scopes'], short: ReadonlyMap<string, string>): readonly Edit[] =>
  scopes.map(({ name, start, end }) => {
    const shortName = short.get(name);
    const from = /\s/.test(html.charAt(start - 1)) ? start - 1 : start;
    return { start: from, end, text: shortName === undefined ? '' : ` ${shortName}` };
  });

/**
 * Post-processes a page from Astro: adds styles for sidenotes, removes unused CSS rules, shortens scopes, and adds a
 * content security policy. Everything else stays unchanged.
 * @param isSecure whether the blog has an HTTPS address
 * @throws {CssSyntaxError} for invalid CSS
 */
export const postProcessPage = (html: string, isSecure: boolean): ProcessedPage => {
  const outline = outlineOf(html);
  const { styles, scopes, footnotes, headEnd, policyPlace } = outline;
  const purged = purgedStyles(html, outline);
  const short = shortScopes(purged);
  const ownStyles = purged.map((css) => withShortScopes(css, short));
  const sidenotes =
    footnotes && headEnd !== undefined ? { ...footnotes, headEnd, css: sidenoteStyle(footnotes) } : undefined;
  const policy = policyOf({ ...outline, isSecure, styles: sidenotes ? [...ownStyles, sidenotes.css] : ownStyles });
  const edits: readonly Edit[] = [
    ...styles.map(({ start, end }, index) => ({ start, end, text: ownStyles[index] ?? '' })),
    ...scopeEdits(html, scopes, short),
    ...(policyPlace === undefined
      ? []
      : [
          {
            start: policyPlace,
            end: policyPlace,
            text: `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
          },
        ]),
    ...(sidenotes
      ? [
          { start: sidenotes.headEnd, end: sidenotes.headEnd, text: `<style>${sidenotes.css}</style>` },
          {
            start: sidenotes.classAttribute.start,
            end: sidenotes.classAttribute.end,
            text: `class="${escapeHtml(decode(sidenotes.classAttribute.raw))} ${sidenoteClass}"`,
          },
        ]
      : []),
  ];
  return { html: applyEdits(html, edits), errors: errorsOf(outline) };
};
