import { routes } from '#urls/routes.ts';
import { feedTypes } from './content-type.ts';
import {
  headersOf,
  markdownHeaders,
  revalidated,
  immutable,
  locationOf,
  slashVariants,
  quoted,
  type HostFile,
  type Hosting,
} from './host-rules.ts';
import { escapePattern, feedFolder, feedsElsewhere, mainFeed, pageOfList, pageWithSlash } from './old-paths.ts';

/** In the Caddyfile `{$HOME}` and `{env.HOME}` are values of the server's environment, quoted or not. */
const hasPlaceholder = (text: string): boolean => /[{}\\]/.test(text);

/** A value in which no placeholder is left: Caddy reads `\{` as a brace. */
const literal = (text: string): string => `"${text.replaceAll(/[{}]/g, '\\$&').replaceAll('"', '\\"')}"`;

/** A path as a regular expression of RE2 that only this path matches; braces, quotes and blanks are numbers. */
const exactly = (path: string): string =>
  `~^${path
    .replaceAll(/[\\^$.*+?()[\]|]/g, '\\$&')
    .replaceAll(/[{}"\s]/g, (char) => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`)}$`;

/** Caddy 2: a site block whose address and `root` are the owner's. Its maps compare with the decoded path. */
export const caddyFile = (hosting: Hosting): HostFile => {
  const { redirects, manifest, addresses } = hosting;
  const row = (from: string, to: string) => {
    const path = addresses.base + from;
    return `\t\t${hasPlaceholder(path) ? exactly(path) : quoted(path)} ${literal(to)}`;
  };
  const { base } = addresses;
  const hasRss = manifest.some(({ permalink }) => permalink === routes.bloggerRss);
  return {
    file: '_hosts/Caddyfile',
    content: `:80 {
	root * /srv/blog
	encode zstd gzip

	map {http.request.uri.path} {moved} {
${[...redirects, ...slashVariants(hosting)].map(({ from, to }) => row(from, to === undefined ? 'gone' : locationOf(to, addresses))).join('\n')}
		default ""
	}
	map {http.request.uri} {page} {
		~${pageWithSlash('sent')} "\${page}"
		default ""
	}
	map {http.request.uri} {past} {
		~${pageOfList('sent', base)} "\${list}"
		default ""
	}
	map {http.request.uri.path} {elsewhere} {
${feedsElsewhere(hosting)
  .map(({ permalink, file }) => row(permalink, `${base}/${file}`))
  .join('\n')}
		default ""
	}
	map {http.request.uri.path} {feed} {
		~${feedFolder(base)} "\${feed}/index.html"
		~^(?P<feed>${escapePattern(base)}(?:${feedTypes.map(({ path }) => path).join('|')}))$ "\${feed}"
		default ""
	}
	map {http.request.uri.path} {feed_type} {
${feedTypes.map(({ path, type }) => `\t\t~^${escapePattern(base)}${path}$ ${quoted(type)}`).join('\n')}
		default ""
	}

	@gone expression \`{moved} == "gone"\`
	error @gone 410
	@moved expression \`{moved} != "" && {moved} != "gone"\`
	redir @moved {moved} 301
	@page expression \`{page} != "" && {moved} == ""\`
	redir @page {page} 301
	@past {
		expression \`{past} != ""\`
		not file {path} {path}/index.html
	}
	redir @past {past} 301
	@feed {
		expression \`{feed} != ""\`
		file {feed}
	}
	header @feed Content-Type {feed_type}
	@elsewhere expression \`{elsewhere} != ""\`
	header @elsewhere Content-Type {feed_type}
	rewrite @elsewhere {elsewhere}
${
  hasRss
    ? `	@rss {
		path_regexp ^${mainFeed(base)}
		query alt=rss
	}
	header @rss Content-Type ${quoted(feedTypes[1].type)}
	rewrite @rss ${base}${routes.bloggerRss}
`
    : ''
}
	header {
${headersOf(hosting)
  .map(([name, value]) => `\t\t${name} ${quoted(value)}`)
  .join('\n')}
	}
	@hashed {
		path ${addresses.base}/_astro/*
		file
	}
	header @hashed Cache-Control ${quoted(immutable)}
	@changing not {
		path ${addresses.base}/_astro/*
		file
	}
	header @changing Cache-Control ${quoted(revalidated)}
	@markdown {
		path ${addresses.base}/md/*
		file
	}
${markdownHeaders.map(([name, value]) => `\theader @markdown ${name} ${quoted(value)}`).join('\n')}
	error ${addresses.base}/_hosts/* 404
	# Feeds stay at addresses without a slash at the end. A rewrite would cut a path at a question mark.
	@feeds path ${base}/feeds/*
	file_server @feeds {
		disable_canonical_uris
	}
	@others {
		not path ${base}/feeds/*
		file {path} {path}/index.html
	}
	rewrite @others {file_match.relative}
	file_server
	handle_errors {
		rewrite * ${addresses.base}/404.html
		file_server
	}
}
`,
  };
};
