import { createHash } from 'node:crypto';
import { restoreTheme } from '../theme-script.ts';

/** What a page holds that its policy must allow. */
export interface PolicyNeeds {
  /** Contents of its styles. */
  readonly styles: readonly string[];
  /** Contents of its rules for loading ahead. */
  readonly speculationRules: readonly string[];
  /** Whether it holds the line that restores the reader's colours. */
  readonly restoresTheme: boolean;
  /** Addresses of the frames that it offers to load. */
  readonly frames: readonly string[];
  readonly hasGiscus: boolean;
  readonly hasSearch: boolean;
}

const hashesOf = (contents: readonly string[]): readonly string[] => [
  ...new Set(contents.map((content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`)),
];

/** Origins of web addresses, each once, in order. */
const originsOf = (addresses: readonly string[]): readonly string[] =>
  [
    ...new Set(
      addresses.flatMap((address) => {
        const url = URL.parse(address);
        // A host may hold `;` (WHATWG URL §3.1), which would begin a directive of its own.
        return url && /^https?:\/\/(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/.test(url.origin) ? [url.origin] : [];
      }),
    ),
  ].toSorted();

/**
 * What a page may run and load: files of the blog, the line that restores its colours, its own inline style, images
 * from anywhere, since old posts show them, and those frames that it offers to load. The search runs WebAssembly.
 */
export const policyOf = (needs: PolicyNeeds): string => {
  // Giscus comes by its own script and style, once the reader asks.
  const giscus = needs.hasGiscus ? ['https://giscus.app'] : [];
  const scripts = hashesOf([...(needs.restoresTheme ? [restoreTheme] : []), ...needs.speculationRules]);
  const wasm = needs.hasSearch ? [`'wasm-unsafe-eval'`] : [];
  const frames = [...originsOf(needs.frames), ...giscus];
  return [
    `default-src 'self'`,
    ['script-src', `'self'`, ...giscus, ...scripts, ...wasm].join(' '),
    ['style-src', `'self'`, ...giscus, ...hashesOf(needs.styles)].join(' '),
    'img-src * data:',
    'media-src *',
    `frame-src ${frames.join(' ') || "'none'"}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
  ].join(';');
};
