import { createHash } from 'node:crypto';
import { decode } from '#text/plain-text.ts';
import type { AnalyticsOrigins } from '../analytics-script.ts';

/** The contents of a page that its policy must allow. */
export interface PolicyNeeds {
  /** Contents of its inline styles. */
  readonly styles: readonly string[];
  /** Contents of its speculation rules. */
  readonly speculationRules: readonly string[];
  /** Contents of its inline scripts that are of the engine. */
  readonly scripts: readonly string[];
  /** URLs of frames that it can load on request. */
  readonly frames: readonly string[];
  /** Addresses of its films, sounds and subtitles, as written. */
  readonly media: readonly string[];
  readonly hasGiscus: boolean;
  readonly hasSearch: boolean;
  /** Where the service that counts visits is; undefined without one. */
  readonly analytics: AnalyticsOrigins | undefined;
  /** Whether the blog has an HTTPS address. */
  readonly isSecure: boolean;
}

const hashesOf = (contents: readonly string[]): readonly string[] => [
  ...new Set(contents.map((content) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`)),
];

/** Origins of HTTP URLs, sorted, without duplicates. Paths have none. */
const originsOf = (addresses: readonly string[]): readonly string[] =>
  [
    ...new Set(
      addresses.flatMap((written) => {
        const address = decode(written).trim();
        const url = URL.parse(address.startsWith('//') ? `https:${address}` : address);
        // A host may hold `;` (WHATWG URL §3.1), which would begin a directive of its own.
        return url && /^https?:\/\/(?:[\w.-]+|\[[\da-f:.]+\])(?::\d+)?$/.test(url.origin) ? [url.origin] : [];
      }),
    ),
  ].toSorted();

/**
 * The content security policy of a page. It allows files of the blog, the inline scripts and the inline styles of the
 * page, its frames, films and sounds, and images from all hosts, because old posts use them. The search page also runs
 * WebAssembly.
 */
export const policyOf = (needs: PolicyNeeds): string => {
  // Giscus loads its own script and style on request.
  const giscus = needs.hasGiscus ? ['https://giscus.app'] : [];
  const scripts = hashesOf([...needs.scripts, ...needs.speculationRules]);
  const counter = needs.analytics === undefined ? [] : [needs.analytics.script];
  const connect = needs.analytics?.connect ?? [];
  const wasm = needs.hasSearch ? [`'wasm-unsafe-eval'`] : [];
  const frames = [...originsOf(needs.frames), ...giscus];
  return [
    `default-src 'self'`,
    ['script-src', `'self'`, ...giscus, ...counter, ...scripts, ...wasm].join(' '),
    ...(connect.length > 0 ? [`connect-src 'self' ${[...new Set(connect)].join(' ')}`] : []),
    ['style-src', `'self'`, ...giscus, ...hashesOf(needs.styles)].join(' '),
    'img-src * data:',
    ['media-src', `'self'`, ...originsOf(needs.media)].join(' '),
    `frame-src ${frames.join(' ') || "'none'"}`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    // Images that old posts load over HTTP; browsers show a page with them as not secure.
    ...(needs.isSecure ? ['upgrade-insecure-requests'] : []),
  ].join(';');
};
