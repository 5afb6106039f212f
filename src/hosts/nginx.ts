import { feedTypes } from './content-type.ts';
import {
  headersOf,
  immutable,
  locationOf,
  quoted,
  revalidated,
  slashVariants,
  type HostFile,
  type Hosting,
} from './host-rules.ts';
import { charsetTypes, compressedTypes, mimeTypes } from './mime-types.ts';
import { escapePattern, feedFolder, feedsElsewhere, mainFeed, pageOfList, pageWithSlash } from './old-paths.ts';
import { routes, type Addresses } from '#urls/routes.ts';

/**
 * A map value. nginx expands variables in it and has no escape for a dollar sign, so a variable stands for that sign.
 */
const value = (text: string): string => quoted(text).replaceAll('$', '${dollar}');

/** A path as a regular expression of PCRE that only this path matches, in its exact letter case. */
const exactly = (path: string): string => `~^${escapePattern(path)}$`;

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
const types = new Map(feedTypes.map(({ name, type }) => [name, type.split(';')[0]]));

/** Types to compress. nginx always compresses HTML. */
const compressed = [...compressedTypes.filter((type) => type !== 'text/html'), ...types.values()];

/** Headers of a location: one with a header of its own does not inherit those of the server. */
const headers = (indent: string, all: ReturnType<typeof headersOf>): string =>
  all.map(([name, text]) => `${indent}add_header ${name} ${quoted(text)} always;\n`).join('');

const extensions = Object.entries(mimeTypes).map(([type, names]) => `${type} ${names};`);

/** The variables of the maps. nginx has one of each name for all its sites, so the address of the blog is in their names. */
const variablesOf = ({ absolute }: Addresses) => {
  const { host, pathname } = new URL(absolute('/'));
  const blog = (host + pathname).replaceAll(/[^a-z0-9]+/gi, '_').replace(/_$/, '');
  const of = (name: string): string => `$${name}_${blog}`;
  return { moved: of('moved'), page: of('page'), past: of('past'), feed: of('feed'), rss: of('rss'), type: of('type') };
};

/** nginx: to be included within `http`; its maps compare with the decoded path. `root` and `listen` are the owner's. */
export const nginxFile = (hosting: Hosting): HostFile => {
  const { redirects, manifest, addresses } = hosting;
  const name = variablesOf(addresses);
  const rule = ({ from, to }: Hosting['redirects'][number]) =>
    [addresses.base + from, value(to === undefined ? 'gone' : locationOf(to, addresses))] as const;
  const { base } = addresses;
  const common = headersOf(hosting);
  const everywhere = [...common, ['Cache-Control', revalidated] as const];
  const elsewhere = feedsElsewhere(hosting).map(
    ({ permalink, file }) => [base + permalink, value(`${base}/${file}`)] as const,
  );
  const hasRss = manifest.some(({ permalink }) => permalink === routes.bloggerRss);
  const pattern = (path: string, to: string): string => `  ${quoted(`~${path}`)} ${to};`;
  return {
    file: '_hosts/nginx.conf',
    content: `geo $dollar { default "$"; }
# nginx takes these two lines once: another blog of the same server leaves them out.
map_hash_bucket_size 1024;
map_hash_max_size 8192;

map $uri ${name.moved} {
  default "";
${rowsOf([...redirects, ...slashVariants(hosting)].map(rule))}
}

# Gatsby served pages with a slash at the end. No other host may be reached: no //, no backslash, no control character.
map $request_uri ${name.page} {
  default "";
${pattern(pageWithSlash('sent'), '$unslashed').replace('<page>', '<unslashed>')}
}

# Pages of lists that are shorter now.
map $request_uri ${name.past} {
  default "";
${pattern(pageOfList('sent', base), '$list')}
}

# Feeds at addresses without an extension of their own.
map $uri ${name.feed} {
  default "";
${rowsOf(elsewhere)}
${pattern(feedFolder(base), '$feed_folder/index.html').replace('<feed>', '<feed_folder>')}
}

# The RSS form of the feed of Blogger.
map $arg_alt:$uri ${name.rss} {
  default "";
${hasRss ? pattern(`^rss:${mainFeed(base)}`, value(base + routes.bloggerRss)) : ''}
}

# Which of the locations below knows the type of a feed.
map $uri ${name.type} {
  volatile;
  default "";
${feedTypes.map(({ name, path }) => pattern(`^${escapePattern(base)}${path}$`, name)).join('\n')}
}

server {
  # Write the names of the blog and the folder of its files. For HTTPS: listen 443 ssl; ssl_certificate …; ssl_certificate_key …;
  # and a second server on port 80: return 301 https://your.name$request_uri;
  # server_name blog.example;
  listen 80;
  set $blog /srv/blog;
  root $blog;
  charset utf-8;
  charset_types ${[...charsetTypes, 'text/xml', ...types.values()].join(' ')};
  absolute_redirect off;
  types { ${extensions.join(' ')} }
  gzip on;
  gzip_vary on;
  gzip_types ${compressed.join(' ')};
  error_page 404 ${addresses.base}/404.html;
  error_page 410 @gone;
${headers('  ', everywhere)}  if (${name.moved} = "gone") { return 410; }
  if (${name.moved} != "") { return 301 ${name.moved}; }
  if (${name.page} != "") { return 301 ${name.page}; }
  if (${name.rss} != "") { rewrite ^ ${name.rss} last; }
  if (${name.feed} != "") { rewrite ^ ${name.feed} last; }

  location / {
    if (${name.type} != "") { rewrite ^ /_typed/${name.type}$uri last; }
    try_files $uri $uri/index.html @missing;
  }
${[...types]
  .map(([name, type]) => `  location /_typed/${name}/ { internal; alias $blog/; types { } default_type "${type}"; }`)
  .join('\n')}
  location ${addresses.base}/_astro/ {
${headers('    ', common)}    add_header Cache-Control ${quoted(immutable)};
    try_files $uri =404;
  }
  location ${addresses.base}/md/ {
${headers('    ', [...everywhere, ['X-Robots-Tag', 'noindex']])}    try_files $uri =404;
  }
  location ${addresses.base}/_hosts/ { return 404; }
  location @missing {
    if (${name.past} != "") { return 301 ${name.past}; }
    return 404;
  }
  location @gone { try_files ${addresses.base}/404.html =410; }
}
`,
  };
};
