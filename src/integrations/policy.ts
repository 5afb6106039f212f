import { createHash } from 'node:crypto';
import { cutCss, namesIn } from '#lib/cut-css.ts';
import { restoreTheme } from '#lib/theme.ts';

/**
 * A comment, the page's own style, its rules for loading ahead, or any other tag: tags are taken whole, since an attribute
 * such as the title of a post may hold `<style>`.
 */
const piece =
  /<!--.*?-->|<style>(?<style>.*?)<\/style>|<script type="speculationrules">(?<rules>.*?)<\/script>|<[a-z/!](?:"[^"]*"|'[^']*'|[^"'>])*>/gis;

const hashOf = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

const hashes = (html: string, name: 'style' | 'rules'): string[] => [
  ...new Set(
    [...html.matchAll(piece)].flatMap(({ groups }) => {
      const content = groups?.[name];
      return content === undefined ? [] : [hashOf(content)];
    }),
  ),
];

const framed = (html: string): string[] =>
  [
    ...new Set(
      [...html.matchAll(/\sdata-frame="([^"]*)"/g)].flatMap(([, url = '']) =>
        URL.canParse(url) ? new URL(url).origin : [],
      ),
    ),
  ].sort();

/**
 * What a page may run and load: files of the blog, the line that restores its colours, its own inline style, pictures
 * from anywhere, since old posts show them, and those frames that it offers to load. The search runs WebAssembly.
 */
export const policyOf = (html: string): string => {
  const scripts = [
    ...(html.includes(`<script>${restoreTheme}</script>`) ? [hashOf(restoreTheme)] : []),
    ...hashes(html, 'rules'),
  ];
  // Giscus comes by its own script and style, once the reader asks.
  const giscus = html.includes(' data-giscus=') ? ['https://giscus.app'] : [];
  const frames = [...framed(html), ...giscus];
  return [
    `default-src 'self'`,
    [
      'script-src',
      `'self'`,
      ...giscus,
      ...scripts,
      ...(html.includes('<muc-search') ? [`'wasm-unsafe-eval'`] : []),
    ].join(' '),
    ['style-src', `'self'`, ...giscus, ...hashes(html, 'style')].join(' '),
    'img-src * data:',
    'media-src *',
    `frame-src ${frames.join(' ') || "'none'"}`,
    `object-src 'none'`,
    `base-uri 'none'`,
  ].join(';');
};

/** Puts the policy where it is in force before anything loads; a page without the place for it stays as it is. */
export const withPolicy = (html: string): string =>
  html.replace(
    /<meta charset="utf-8">/,
    (charset) => `${charset}<meta http-equiv="Content-Security-Policy" content="${policyOf(html)}">`,
  );

/** What scripts add to pages that hold something: `scripts/post.js`, `scripts/embed.js`. */
const addedBy: Readonly<Record<string, readonly string[]>> = {
  pre: ['.copyable', 'button'],
  img: ['.zoom', '.lost', 'dialog', 'button', 'a'],
  '[data-frame]': ['iframe', 'small'],
};

/** Leaves out rules that nothing on the page could match, now or later; the search page makes its own. */
export const withOwnStyle = (html: string): string => {
  if (html.includes('<muc-search')) return html;
  const names = namesIn(html);
  for (const [name, added] of Object.entries(addedBy)) if (names.has(name)) for (const one of added) names.add(one);
  return html.replaceAll(piece, (whole: string, css: string | undefined) =>
    css === undefined ? whole : `<style>${cutCss(css, names)}</style>`,
  );
};
