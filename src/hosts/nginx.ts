import { contentType } from './content-type.ts';
import {
  commonHeaders,
  immutable,
  locationOf,
  slashVariants,
  pageWithSlash,
  quoted,
  type HostFile,
  type Hosting,
} from './host-rules.ts';

/**
 * A map value. nginx expands variables in it and has no escape for a dollar sign, so a variable stands for that sign.
 */
const value = (text: string): string => quoted(text).replaceAll('$', '${dollar}');

/** A path as a regular expression of PCRE that only this path matches, in its exact letter case. */
const exactly = (path: string): string => `~^${path.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$`;

/**
 * The rows of a map. nginx compares keys without regard to the case of ASCII letters and refuses a second key that differs
 * in case alone: such keys are regular expressions (nginx.org/en/docs/http/ngx_http_map_module.html).
 */
const rowsOf = (rows: readonly (readonly [path: string, value: string])[]): string => {
  const lower = (path: string): string => path.replaceAll(/[A-Z]+/g, (letters) => letters.toLowerCase());
  const groups = Map.groupBy(rows, ([path]) => lower(path));
  return rows
    .map(([path, to]) => `  ${quoted((groups.get(lower(path))?.length ?? 0) > 1 ? exactly(path) : path)} ${to};`)
    .join('\n');
};

/** nginx takes no variable as a type: one location for each. */
const types = { rss: 'application/rss+xml', atom: 'application/atom+xml', json: 'application/feed+json' } as const;

/** Types to compress. nginx always compresses HTML; fonts and images are compressed already. */
const compressed = [
  'text/css',
  'text/javascript',
  'text/markdown',
  'text/plain',
  'image/svg+xml',
  'application/json',
  'application/xml',
  'application/manifest+json',
  ...Object.values(types),
];

/** Headers of a location: one with a header of its own does not inherit those of the server. */
const headers = (indent: string, more: typeof commonHeaders = []): string =>
  [...commonHeaders, ...more].map(([name, text]) => `${indent}add_header ${name} ${quoted(text)} always;\n`).join('');

/** Types that are text, beside `text/html`, which nginx always gives the charset. */
const charsetTypes = [
  ...compressed.filter((type) => type !== 'application/json'),
  'text/xml',
  'text/csv',
  'text/x-opml',
];

/** nginx: to be included within `http`; its maps compare with the decoded path. `root` and `listen` are the owner's. */
export const nginxFile = (hosting: Hosting): HostFile => {
  const { redirects, manifest, addresses } = hosting;
  const rule = ({ from, to }: Hosting['redirects'][number]) =>
    [addresses.base + from, value(to === undefined ? 'gone' : locationOf(to, addresses))] as const;
  const mirrored = manifest.filter(({ permalink, file, kind }) => kind === 'feed' && file !== permalink.slice(1));
  const typed = manifest.flatMap((one) => {
    const type = contentType(one);
    const name = Object.entries(types).find(([, known]) => type?.startsWith(known))?.[0];
    if (name === undefined) return [];
    return [...new Set([one.permalink, `/${one.file}`])].map((path) => ({ path, name }));
  });
  return {
    file: '_hosts/nginx.conf',
    content: `geo $dollar { default "$"; }
map_hash_bucket_size 1024;
map_hash_max_size 8192;

map $uri $moved {
  default "";
${rowsOf([...redirects, ...slashVariants(hosting)].map(rule))}
  # Gatsby served pages with a slash at the end. No other host may be reached: no //, no backslash, no control character.
  ${quoted(`~${pageWithSlash}`)} $page;
}

# Feeds at addresses without an extension of their own.
map $uri $feed {
  default "";
${rowsOf(mirrored.map(({ permalink, file }) => [addresses.base + permalink, value(`${addresses.base}/${file}`)]))}
}

# Which of the locations below knows the type of a feed.
map $uri $feed_type {
  default "";
${rowsOf(typed.map(({ path, name }) => [addresses.base + path, name]))}
}

server {
  # Write the names of the blog and the folder of its files. For HTTPS: listen 443 ssl; ssl_certificate …; ssl_certificate_key …;
  # and a second server on port 80: return 301 https://your.name$request_uri;
  # server_name blog.example;
  listen 80;
  set $blog /srv/blog;
  root $blog;
  charset utf-8;
  charset_types ${charsetTypes.join(' ')};
  absolute_redirect off;
  types { text/html html; text/css css; text/javascript js; application/xml xml; application/json json; image/svg+xml svg; image/png png; image/jpeg jpg jpeg; image/gif gif; image/webp webp; image/avif avif; image/x-icon ico; font/woff2 woff2; application/manifest+json webmanifest; text/markdown md; text/plain txt; text/csv csv; video/mp4 mp4; audio/mpeg mp3; application/zip zip; application/wasm wasm; application/pdf pdf; text/x-opml opml; }
  gzip on;
  gzip_vary on;
  gzip_types ${compressed.join(' ')};
  error_page 404 ${addresses.base}/404.html;
  error_page 410 @gone;
${headers('  ')}
  if ($moved = "gone") { return 410; }
  if ($moved != "") { return 301 $moved; }
  if ($feed != "") { rewrite ^ $feed last; }

  location / {
    if ($feed_type != "") { rewrite ^ /_typed/$feed_type$uri last; }
    try_files $uri $uri/index.html $uri/ =404;
  }
${Object.entries(types)
  .map(([name, type]) => `  location /_typed/${name}/ { internal; alias $blog/; types { } default_type "${type}"; }`)
  .join('\n')}
  location ${addresses.base}/_astro/ {
${headers('    ')}    add_header Cache-Control ${quoted(immutable)};
    try_files $uri =404;
  }
  location ${addresses.base}/md/ {
${headers('    ', [['X-Robots-Tag', 'noindex']])}    try_files $uri =404;
  }
  location ${addresses.base}/_hosts/ { return 404; }
  location @gone { try_files ${addresses.base}/404.html =410; }
}
`,
  };
};
