import { Cache } from '#text/bounded-cache.ts';
import { applyEdits, type Edit } from '#text/edits.ts';
import { decode, escapeHtml } from '#text/plain-text.ts';
import { heldNames } from './used-names.ts';
import { outlineOf, type Outline } from './outline.ts';
import { policyOf } from './security-policy.ts';
import { shortScopes, withShortScopes } from './scopes.ts';
import { besideClass, sidenoteStyle } from './sidenotes.ts';
import { readStyleSheet, type StyleSheet } from './style-sheet.ts';

export interface ProcessedPage {
  readonly html: string;
  /** What must stop the build, each as a phrase that the page's name can stand before. */
  readonly faults: readonly string[];
}

/** The pages of a blog share a few style sheets. */
const sheets = new Cache<StyleSheet>(32);

/** The styles of a page without rules that nothing on it could match; the search page makes its own elements. */
const purgedStyles = (html: string, { styles, names, notes, hasSearch }: Outline): readonly string[] => {
  const has = hasSearch ? () => true : heldNames(notes ? new Set([...names, `.${besideClass}`]) : names);
  return styles.map(({ start, end }) => {
    const css = html.slice(start, end);
    return sheets.get(css, () => readStyleSheet(css)).purge(has);
  });
};

const faultsOf = ({ isDocument, policyPlace, unresolved }: Outline): readonly string[] => [
  ...(isDocument && policyPlace === undefined ? ['has no place for its content security policy'] : []),
  ...unresolved.map((tag) => `holds ${tag}`),
];

/** Each scope becomes short, with one blank before; one that no style asks for goes. */
const scopeEdits = (html: string, scopes: Outline['scopes'], short: ReadonlyMap<string, string>): readonly Edit[] =>
  scopes.map(({ name, start, end }) => {
    const shortName = short.get(name);
    const from = /\s/.test(html.charAt(start - 1)) ? start - 1 : start;
    return { start: from, end, text: shortName === undefined ? '' : ` ${shortName}` };
  });

/**
 * Finishes a page as Astro wrote it: notes beside the text, the style that it needs and no more, short names for
 * scopes, a strict content security policy. All else stays as it was, byte for byte.
 * @throws {CssSyntaxError} for a style that is no CSS
 */
export const postProcessPage = (html: string): ProcessedPage => {
  const outline = outlineOf(html);
  const { styles, scopes, notes, headEnd, policyPlace } = outline;
  const purged = purgedStyles(html, outline);
  const short = shortScopes(purged);
  const own = purged.map((css) => withShortScopes(css, short));
  const beside = notes && headEnd !== undefined ? { ...notes, headEnd, css: sidenoteStyle(notes) } : undefined;
  const policy = policyOf({ ...outline, styles: beside ? [...own, beside.css] : own });
  const edits: readonly Edit[] = [
    ...styles.map(({ start, end }, index) => ({ start, end, text: own[index] ?? '' })),
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
    ...(beside
      ? [
          { start: beside.headEnd, end: beside.headEnd, text: `<style>${beside.css}</style>` },
          {
            start: beside.classAttribute.start,
            end: beside.classAttribute.end,
            text: `class="${escapeHtml(decode(beside.classAttribute.raw))} ${besideClass}"`,
          },
        ]
      : []),
  ];
  return { html: applyEdits(html, edits), faults: faultsOf(outline) };
};
