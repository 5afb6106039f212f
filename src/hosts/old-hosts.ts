import { isBlogspot } from '#urls/platform.ts';
import type { HostFile } from './host-rules.ts';

/** An address that the blog had, and the one that it has now; both end in a slash. */
interface Move {
  readonly from: URL;
  readonly to: URL;
}

const withSlash = (url: URL): string => (url.href.endsWith('/') ? url.href : `${url.href}/`);

/** The path of a blog on its host, without a slash at the end. */
const baseOf = ({ pathname }: URL): string => pathname.replace(/\/$/, '');

/** nginx: to be included within `http`. `$request_uri` keeps the path as it was written, and the query. */
const nginx = ({ from, to }: Move): string => {
  const base = baseOf(from);
  const rule =
    base === ''
      ? `  return 301 ${to.origin}${baseOf(to)}$request_uri;`
      : `  if ($request_uri ~ "^${base.replaceAll(/[.*+?^${}()|[\]]/g, '\\$&')}(?<rest>/.*)?$") { return 301 ${to.origin}${baseOf(to)}$rest; }`;
  return `server {
  # For HTTPS: listen 443 ssl; ssl_certificate …; ssl_certificate_key …;
  listen 80;
  server_name ${from.hostname};
${rule}
}
`;
};

/** Caddy 2. `handle_path` takes the base off the path. */
const caddy = ({ from, to }: Move): string => {
  const base = baseOf(from);
  const redirect = `redir ${to.origin}${baseOf(to)}{uri} 301`;
  return `${from.host} {
	${base === '' ? redirect : `handle_path ${base}/* {\n\t\t${redirect}\n\t}`}
}
`;
};

/** Netlify and Cloudflare Pages. Both keep the query. */
const redirects = ({ from, to }: Move): string => `${baseOf(from)}/* ${withSlash(to)}:splat 301\n`;

/** Apache: `Redirect` compares the beginning of the path, and keeps the rest and the query (mod_alias). */
const htaccess = ({ from, to }: Move): string => `Redirect 301 ${baseOf(from)}/ ${withSlash(to)}\n`;

/**
 * Files for the servers of addresses that the blog had: each path redirects to the same path of the blog now.
 * @param site the `url` setting
 * @param before addresses of the whole blog, from the ledger
 * @param hosts other host names of the blog, from the settings
 */
export const oldHostFiles = (
  site: string,
  before: readonly string[],
  hosts: readonly string[],
): readonly HostFile[] => {
  const to = new URL(site);
  const addresses = [...before, ...hosts.map((host) => `https://${host}/`)];
  const old = addresses
    .flatMap((address) => (URL.canParse(address) ? new URL(address) : []))
    .filter((from) => from.host !== to.host && !isBlogspot(from.hostname));
  // The first one of a host is from the ledger, which knows its path.
  const byHost = new Map(old.toReversed().map((from) => [from.host, from]));
  return [...byHost.values()].flatMap((from) =>
    (
      [
        ['nginx.conf', nginx],
        ['Caddyfile', caddy],
        ['_redirects', redirects],
        ['.htaccess', htaccess],
      ] as const
    ).map(([name, rules]) => ({
      file: `_hosts/${from.host.replace(':', '-')}/${name}`,
      content: rules({ from, to }),
    })),
  );
};
