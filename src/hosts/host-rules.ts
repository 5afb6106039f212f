import type { Redirect } from '#legacy/redirect.ts';
import type { ManifestEntry } from '#output/output-manifest.ts';
import type { Addresses } from '#urls/routes.ts';

/** The input for the rules of all hosts. */
export interface Hosting {
  readonly manifest: readonly ManifestEntry[];
  readonly redirects: readonly Redirect[];
  readonly addresses: Addresses;
  /** The value of `Strict-Transport-Security`; undefined for none. */
  readonly hsts?: string | undefined;
}

/** Rules for the same old addresses with the trailing slash added or removed, except for addresses that are in use. */
export const slashVariants = ({ redirects, manifest }: Hosting): readonly Redirect[] => {
  const taken = new Set([
    ...manifest.flatMap(({ permalink, file }) => [permalink, `/${file}`]),
    ...redirects.map(({ from }) => from),
  ]);
  return redirects
    .map(({ from, to }) => ({ from: from.endsWith('/') ? from.slice(0, -1) : `${from}/`, to }))
    .filter(({ from }) => !taken.has(from));
};

/** A file to write to the output. */
export interface HostFile {
  /** Path below the output folder. */
  readonly file: string;
  readonly content: string;
}

/** The target of a rule as the value of the `Location` header. */
export const locationOf = (to: string, { url }: Addresses): string => (/^https?:/.test(to) ? to : url(to));

/** A word as nginx and Caddy read it. */
export const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** Headers for all responses, without `Strict-Transport-Security`. */
export const commonHeaders: readonly (readonly [name: string, value: string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
  ['Permissions-Policy', 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()'],
  ['Cross-Origin-Opener-Policy', 'same-origin-allow-popups'],
  // Older browsers know the first alone.
  ['X-Frame-Options', 'SAMEORIGIN'],
  ['Content-Security-Policy', "frame-ancestors 'self'"],
];

/** Headers for all responses. Browsers ignore `Strict-Transport-Security` on http (RFC 6797 §8.1). */
export const headersOf = ({ hsts }: Pick<Hosting, 'hsts'>): typeof commonHeaders =>
  hsts === undefined ? commonHeaders : [...commonHeaders, ['Strict-Transport-Security', hsts]];

/** Headers for Markdown exports. Search engines should index the HTML pages instead. */
export const markdownHeaders: typeof commonHeaders = [
  ['Content-Type', 'text/markdown; charset=utf-8'],
  ['X-Robots-Tag', 'noindex'],
];

/**
 * `Cache-Control` for everything else: to be asked for again each time. Without it, caches keep a page for a tenth of its age
 * (RFC 9111 §4.2.2), and files that do not change stay old. Netlify and Cloudflare send it by themselves.
 */
export const revalidated = 'public, max-age=0, must-revalidate';

/** `Cache-Control` for files whose names contain a hash of their content. */
export const immutable = 'public, max-age=31536000, immutable';
