import { createHash } from 'node:crypto';
import { restoreTheme } from '#lib/theme.ts';
import { inlineParts } from './inline.ts';

const hashOf = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

const hashesOf = (contents: readonly string[]): string[] => [...new Set(contents.map(hashOf))];

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
  const { styles, rules } = inlineParts(html);
  const scripts = [
    ...(html.includes(`<script>${restoreTheme}</script>`) ? [hashOf(restoreTheme)] : []),
    ...hashesOf(rules),
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
    ['style-src', `'self'`, ...giscus, ...hashesOf(styles)].join(' '),
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
