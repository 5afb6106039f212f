import { contentType } from './content-type.ts';
import {
  commonHeaders,
  immutable,
  locationOf,
  slashVariants,
  quoted,
  type HostFile,
  type Hosting,
} from './host-rules.ts';

/**
 * A map value. nginx expands variables in it and has no escape for a dollar sign, so a variable stands for that sign.
 */
const value = (text: string): string => quoted(text).replaceAll('$', '${dollar}');

/** Content types of feeds. nginx does not allow a variable as a type, so each has its own location. */
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

/**
 * The configuration for nginx, to include in the `http` block. The owner adapts `root` and `listen`. Map keys are
 * decoded, because nginx compares them with the decoded path.
 */
export const nginxFile = (hosting: Hosting): HostFile => {
  const { redirects, manifest, addresses } = hosting;
  const rule = ({ from, to }: Hosting['redirects'][number]) =>
    `  ${quoted(addresses.base + from)} ${value(to === undefined ? 'gone' : locationOf(to, addresses))};`;
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
${[...redirects, ...slashVariants(hosting)].map(rule).join('\n')}
  # Gatsby served pages with a slash at the end.
  "~^(?<page>.+\\.html)/$" $page;
}

# Feeds at addresses without an extension of their own.
map $uri $feed {
  default "";
${mirrored.map(({ permalink, file }) => `  ${quoted(addresses.base + permalink)} ${value(`${addresses.base}/${file}`)};`).join('\n')}
}

# Which of the locations below knows the type of a feed.
map $uri $feed_type {
  default "";
${typed.map(({ path, name }) => `  ${quoted(addresses.base + path)} ${name};`).join('\n')}
}

server {
  listen 80;
  root /srv/blog;
  charset utf-8;
  absolute_redirect off;
  gzip on;
  gzip_vary on;
  gzip_types ${compressed.join(' ')};
  error_page 404 ${addresses.base}/404.html;
  error_page 410 @gone;
${commonHeaders.map(([name, value]) => `  add_header ${name} ${quoted(value)};`).join('\n')}

  if ($moved = "gone") { return 410; }
  if ($moved != "") { return 301 $moved; }
  if ($feed != "") { rewrite ^ $feed last; }

  location / {
    types { text/html html; text/css css; text/javascript js; application/xml xml; application/json json; image/svg+xml svg; image/png png; image/jpeg jpg jpeg; image/gif gif; image/webp webp; image/avif avif; image/x-icon ico; font/woff2 woff2; application/manifest+json webmanifest; text/markdown md; text/plain txt; application/wasm wasm; application/pdf pdf; text/x-opml opml; }
    if ($feed_type != "") { rewrite ^ /_typed/$feed_type$uri last; }
    try_files $uri $uri/index.html $uri/ =404;
  }
${Object.entries(types)
  .map(
    ([name, type]) => `  location /_typed/${name}/ { internal; alias /srv/blog/; types { } default_type "${type}"; }`,
  )
  .join('\n')}
  location ${addresses.base}/_astro/ {
    add_header Cache-Control ${quoted(immutable)};
    try_files $uri =404;
  }
  location ${addresses.base}/_hosts/ { return 404; }
  location @gone { try_files ${addresses.base}/404.html =410; }
}
`,
  };
};
