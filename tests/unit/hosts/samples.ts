import type { Hosting } from '#hosts/host-rules.ts';
import type { Redirect } from '#legacy/redirect.ts';
import { fileOf } from '#urls/permalink.ts';
import type { ManifestEntry } from '#output/output-manifest.ts';
import { createAddresses } from '#urls/routes.ts';

export const aPublished = (permalink: string, kind: ManifestEntry['kind'] = 'post'): ManifestEntry => ({
  permalink,
  kind,
  file: /^(?!\/feeds\/).*\.\w+$/.test(permalink) ? permalink.slice(1) : fileOf(permalink),
  name: permalink,
});

/** The input for host rules. Rules are `/from → /to` or `/from → gone`; feeds may lie `elsewhere`. */
export const aHosting = (
  rules: readonly string[],
  {
    posts = [],
    feeds = [],
    elsewhere = [],
    url = 'https://blog.example/',
    hsts,
  }: {
    readonly posts?: readonly string[];
    readonly feeds?: readonly string[];
    readonly url?: string;
    readonly hsts?: string;
    readonly elsewhere?: readonly (readonly [feed: string, file: string])[];
  } = {},
): Hosting => ({
  redirects: rules.map((rule): Redirect => {
    const [from = '', to] = rule.split(' → ');
    return { from, to: to === 'gone' ? undefined : to };
  }),
  manifest: [
    ...posts.map((post) => aPublished(post)),
    ...feeds.map((feed) => aPublished(feed, 'feed')),
    ...elsewhere.map(([feed, file]) => ({ ...aPublished(feed, 'feed'), file })),
  ],
  hsts,
  addresses: createAddresses(url),
});
