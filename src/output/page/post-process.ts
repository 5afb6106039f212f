import { Cache } from '#text/bounded-cache.ts';
import { applyEdits, type Edit } from '#text/edits.ts';
import { decode, escapeHtml } from '#text/plain-text.ts';
import { createNameTest } from './used-names.ts';
import { outlineOf, type Outline } from './outline.ts';
import type { AnalyticsOrigins } from '../analytics-script.ts';
import { policyOf } from './security-policy.ts';
import { sidenoteClass, sidenoteStyle } from './sidenotes.ts';
import { readStyleSheet, type StyleSheet } from './style-sheet.ts';
import { withoutUnreferenced } from './unreferenced.ts';

/** The result of post-processing. */
export interface ProcessedPage {
  readonly html: string;
  /** Errors that stop the build. Each is a predicate: “has no …”, “contains …”. */
  readonly errors: readonly string[];
}

/** Parsed style sheets by source text: the pages of a blog share a few of them. */
const sheets = new Cache<StyleSheet>(32);

/**
 * Whether the page has a name that a selector asks for. The search page keeps all rules: its script creates elements.
 */
const nameTest = ({ names, footnotes, hasSearch }: Outline): ((name: string) => boolean) =>
  hasSearch ? () => true : createNameTest(footnotes ? new Set([...names, `.${sidenoteClass}`]) : names);

const purge = (css: string, has: (name: string) => boolean): string =>
  sheets.get(css, () => readStyleSheet(css)).purge(has);

const errorsOf = ({ isDocument, policyPlace, unresolved }: Outline): readonly string[] => [
  ...(isDocument && policyPlace === undefined ? ['has no place for its content security policy'] : []),
  ...unresolved.map((tag) => `contains ${tag}`),
];

/** What a page gets that Astro does not print. */
export interface Additions {
  /** Whether the blog has an HTTPS address. */
  readonly isSecure: boolean;
  /** The style sheet of the blog; or ''. */
  readonly theme: string;
  /** Where the service that counts visits is. */
  readonly analytics?: AnalyticsOrigins | undefined;
}

/**
 * Post-processes a page from Astro: adds styles for sidenotes and the style sheet of the blog, removes unused CSS rules
 * and adds a content security policy. Everything else stays unchanged.
 * @throws {CssSyntaxError} for invalid CSS
 */
export const postProcessPage = (html: string, { isSecure, theme, analytics }: Additions): ProcessedPage => {
  const outline = outlineOf(html);
  const { styles, footnotes, headEnd, policyPlace } = outline;
  const isUsed = nameTest(outline);
  const notesCss = footnotes && headEnd !== undefined ? sidenoteStyle(footnotes) : '';
  const complete = [...styles.map(({ start, end }) => html.slice(start, end)), theme].map((css) => purge(css, isUsed));
  // The script of the search page creates elements.
  const kept = outline.hasSearch
    ? complete
    : withoutUnreferenced(complete, `${notesCss}${html.slice(headEnd ?? 0)}`, outline.names);
  const ownStyles = kept.slice(0, -1);
  const sidenotes = footnotes && headEnd !== undefined ? { ...footnotes, headEnd, css: notesCss } : undefined;
  // The last one of the page: it wins over rules of the same weight.
  const themeStyle = theme !== '' && headEnd !== undefined ? { headEnd, css: kept.at(-1) ?? '' } : undefined;
  const added = [sidenotes, themeStyle].flatMap((style) => (style === undefined || style.css === '' ? [] : [style]));
  const policy = policyOf({ ...outline, isSecure, analytics, styles: [...ownStyles, ...added.map(({ css }) => css)] });
  const edits: readonly Edit[] = [
    ...styles.map(({ start, end }, index) => ({ start, end, text: ownStyles[index] ?? '' })),
    ...(policyPlace === undefined
      ? []
      : [
          {
            start: policyPlace,
            end: policyPlace,
            text: `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
          },
        ]),
    ...added.map(({ headEnd, css }) => ({ start: headEnd, end: headEnd, text: `<style>${css}</style>` })),
    ...(sidenotes
      ? [
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
