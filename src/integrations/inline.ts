/**
 * A comment, a style, the rules for loading ahead, or any other tag: tags are taken whole, since an attribute such as the
 * title of a post may hold `<style>`.
 */
const piece =
  /<!--.*?-->|<style>(?<style>.*?)<\/style>|<script type="speculationrules">(?<rules>.*?)<\/script>|<[a-z/!](?:"[^"]*"|'[^']*'|[^"'>])*>/gis;

/** Where a page's head ends. Astro puts all styles before, so nothing behind needs to be looked at. */
const endOfHead = (html: string): number =>
  html.matchAll(piece).find(([whole]) => whole === '</head>')?.index ?? html.length;

/** What stands in a page itself and must be named in its policy: styles, and rules for loading ahead. */
export const inlineParts = (
  html: string,
): { readonly styles: readonly string[]; readonly rules: readonly string[] } => {
  const parts = [...html.slice(0, endOfHead(html)).matchAll(piece)].map(({ groups }) => groups);
  return {
    styles: parts.flatMap((groups) => groups?.['style'] ?? []),
    rules: parts.flatMap((groups) => groups?.['rules'] ?? []),
  };
};

/** Replaces the content of each style that stands in a page. */
export const withInlineStyles = (html: string, change: (css: string) => string): string => {
  const end = endOfHead(html);
  const head = html
    .slice(0, end)
    .replaceAll(piece, (whole: string, css: string | undefined) =>
      css === undefined ? whole : `<style>${change(css)}</style>`,
    );
  return head + html.slice(end);
};

/** Adds a style to the end of a page's head; to none where there is no head. */
export const addInlineStyle = (html: string, css: string): string => {
  const end = endOfHead(html);
  return end === html.length ? html : `${html.slice(0, end)}<style>${css}</style>${html.slice(end)}`;
};
