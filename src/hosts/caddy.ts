import { contentType } from './content-type.ts';
import {
  commonHeaders,
  markdownHeaders,
  immutable,
  locationOf,
  slashVariants,
  pageWithSlash,
  quoted,
  type HostFile,
  type Hosting,
} from './host-rules.ts';

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
  const feeds = manifest.filter(({ kind }) => kind === 'feed');
  return {
    file: '_hosts/Caddyfile',
    content: `:80 {
	root * /srv/blog
	encode zstd gzip

	map {http.request.uri.path} {moved} {
${[...redirects, ...slashVariants(hosting)].map(({ from, to }) => row(from, to === undefined ? 'gone' : locationOf(to, addresses))).join('\n')}
		~${pageWithSlash} "\${page}"
		default ""
	}
	map {http.request.uri.path} {feed} {
${feeds.map(({ permalink, file }) => row(permalink, `${addresses.base}/${file}`)).join('\n')}
		default ""
	}
	map {http.request.uri.path} {feed_type} {
${feeds.map((one) => row(one.permalink, contentType(one) ?? '')).join('\n')}
		default ""
	}

	@gone expression \`{moved} == "gone"\`
	error @gone 410
	@moved expression \`{moved} != "" && {moved} != "gone"\`
	redir @moved {moved} 301
	@feed expression \`{feed} != ""\`
	header @feed Content-Type {feed_type}
	rewrite @feed {feed}

	header {
${commonHeaders.map(([name, value]) => `\t\t${name} ${quoted(value)}`).join('\n')}
	}
	@hashed {
		path ${addresses.base}/_astro/*
		file
	}
	header @hashed Cache-Control ${quoted(immutable)}
	@markdown {
		path ${addresses.base}/md/*
		file
	}
${markdownHeaders.map(([name, value]) => `\theader @markdown ${name} ${quoted(value)}`).join('\n')}
	error ${addresses.base}/_hosts/* 404
	try_files {path} {path}/index.html
	file_server
	handle_errors {
		rewrite * ${addresses.base}/404.html
		file_server
	}
}
`,
  };
};
