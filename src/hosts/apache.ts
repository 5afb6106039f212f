import { routes } from '#urls/routes.ts';
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

/** A word of a rule. Rules know no escape for the quote that ends a word; in a pattern its number stands for it. */
const word = (text: string): string => `"${text.replaceAll('"', String.raw`\x22`)}"`;

/** Apache looks for variables in what a rule gives: `%1`, `$1`. */
const target = (location: string): string => word(location.replaceAll(/[%$\\]/g, String.raw`\$&`));

/** A rule for addresses that match a regular expression; `%1` is its first group. */
const rule = (path: string, to: string, flags: string): readonly string[] => [
  `RewriteCond %{REQUEST_URI} ${word(path)}`,
  `RewriteRule "" ${to} [${flags}]`,
];

/** Rules for the redirects. Apache compares with the decoded path below the folder of the file. */
const moves = (hosting: Hosting): readonly string[] => {
  const both = new Set(slashVariants(hosting).map(({ from }) => from.replace(/\/$/, '')));
  return hosting.redirects.map(({ from, to }) => {
    const bare = from.replace(/\/$/, '');
    const path = escapePattern((both.has(bare) ? bare : from).slice(1));
    const pattern = word(`^${path}${both.has(bare) ? '/?' : ''}$`);
    if (to === undefined) return `RewriteRule ${pattern} - [G]`;
    return `RewriteRule ${pattern} ${target(locationOf(to, hosting.addresses))} [R=301,NE,L]`;
  });
};

const feedRules = (hosting: Hosting): readonly string[] => {
  const { manifest, addresses } = hosting;
  const { base } = addresses;
  return [
    ...(manifest.some(({ permalink }) => permalink === routes.bloggerRss)
      ? [
          'RewriteCond %{QUERY_STRING} "(?:^|&)alt=rss(?:&|$)"',
          ...rule(`^${mainFeed(base)}`, target(base + routes.bloggerRss), 'END'),
        ]
      : []),
    ...feedsElsewhere(hosting).map(
      ({ permalink, file }) =>
        `RewriteRule ${word(`^${escapePattern(permalink.slice(1))}/?$`)} ${target(addresses.url(`/${file}`))} [END]`,
    ),
    // The path is read as an address again: these characters need an escape.
    ...rule(feedFolder(base), '"%1/index.html"', 'B=#%?,END'),
  ];
};

const typeRules = (base: string): readonly string[] => [
  ...Object.entries(mimeTypes).map(([type, extensions]) => `AddType ${type} ${extensions}`),
  'AddDefaultCharset utf-8',
  `AddCharset utf-8 ${charsetTypes.map((type) => mimeTypes[type]).join(' ')}`,
  ...feedTypes.toReversed().map(
    ({ path, type }) => `<If "%{REQUEST_URI} =~ m#^${escapePattern(base)}${path}$#">
  ForceType "${type}"
</If>`,
  ),
];

/**
 * `.htaccess` for Apache 2.4 with the modules dir, headers, mime and rewrite, and `AllowOverride All`. It lies in the folder of
 * the blog. A label with a slash, as `/search/label/a%2Fb`, needs `AllowEncodedSlashes On` at the server.
 */
export const apacheFile = (hosting: Hosting): HostFile => {
  const { base } = hosting.addresses;
  const common = headersOf(hosting).map(([name, value]) => `Header always set ${name} ${quoted(value)}`);
  return {
    file: '.htaccess',
    content: `${[
      'DirectoryIndex index.html',
      'DirectorySlash Off',
      `ErrorDocument 404 ${base}/404.html`,
      `ErrorDocument 410 ${base}/404.html`,
      ...typeRules(base),
      ...common,
      `Header set Cache-Control ${quoted(revalidated)}`,
      `<If "%{REQUEST_URI} =~ m#^${escapePattern(base)}/_astro/#">
  Header set Cache-Control ${quoted(immutable)}
</If>
<If "%{REQUEST_URI} =~ m#^${escapePattern(base)}/md/#">
  Header set X-Robots-Tag noindex
</If>
<IfModule mod_deflate.c>
  <IfModule mod_filter.c>
    # Apache gives compressed answers another ETag, and does not know it again.
    RequestHeader edit* If-None-Match '-gzip"' '"'
    AddOutputFilterByType DEFLATE ${[...compressedTypes, ...new Set(feedTypes.map(({ type }) => type.split(';')[0]))].join(' ')}
  </IfModule>
</IfModule>`,
      'RewriteEngine On',
      'RewriteOptions AllowNoSlash',
      'RewriteRule "^_hosts(?:/|$)" - [R=404,L]',
      ...feedRules(hosting),
      ...moves(hosting),
      ...rule(pageWithSlash('decoded'), '"%1"', 'R=301,L'),
      'RewriteCond %{REQUEST_FILENAME} !-d',
      ...rule(pageOfList('decoded', base), '"%1"', 'R=301,L'),
      // A folder without a page of its own. Apache would list its files, or forbid to.
      'RewriteCond %{REQUEST_FILENAME} -d',
      'RewriteCond %{REQUEST_FILENAME}/index.html !-f',
      'RewriteRule "" - [R=404,L]',
      'RewriteCond %{REQUEST_FILENAME} -d',
      `RewriteRule "^(.*[^/])$" ${word(`${base}/$1/`)} [R=301,L]`,
    ].join('\n')}\n`,
  };
};
