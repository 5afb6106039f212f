import type { Redirect } from '#legacy/redirect.ts';
import type { ManifestEntry } from '#output/output-manifest.ts';
import type { Addresses } from '#urls/routes.ts';

/** What every kind of host has to be told. */
export interface Hosting {
  readonly manifest: readonly ManifestEntry[];
  readonly redirects: readonly Redirect[];
  readonly addresses: Addresses;
}

/** The same rules for the other form of each old address, without the slash at its end or with it, where nothing else stands. */
export const otherForms = ({ redirects, manifest }: Hosting): readonly Redirect[] => {
  const taken = new Set([
    ...manifest.flatMap(({ permalink, file }) => [permalink, `/${file}`]),
    ...redirects.map(({ from }) => from),
  ]);
  return redirects
    .map(({ from, to }) => ({ from: from.endsWith('/') ? from.slice(0, -1) : `${from}/`, to }))
    .filter(({ from }) => !taken.has(from));
};

/** A file to write beside the pages. */
export interface HostFile {
  readonly file: string;
  readonly content: string;
}

/** Where a rule leads, as `Location` says it. */
export const locationOf = (to: string, { url }: Addresses): string => (/^https?:/.test(to) ? to : url(to));

/** A word as nginx and Caddy read it. */
export const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** Headers for every answer. */
export const commonHeaders: readonly (readonly [name: string, value: string])[] = [
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'strict-origin-when-cross-origin'],
];

/** Headers for the texts as Markdown: search engines know the pages. */
export const markdownHeaders: typeof commonHeaders = [
  ['Content-Type', 'text/markdown; charset=utf-8'],
  ['X-Robots-Tag', 'noindex'],
];

/** Names with a hash of their content never change. */
export const immutable = 'public, max-age=31536000, immutable';
