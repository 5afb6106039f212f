import { contentType } from './content-type.ts';
import {
  commonHeaders,
  markdownHeaders,
  immutable,
  locationOf,
  slashVariants,
  quoted,
  type HostFile,
  type Hosting,
} from './host-rules.ts';

/**
 * The site block for Caddy 2. The owner adapts its address and `root`. Map keys are decoded, because Caddy compares
 * them with the decoded path.
 */
export const caddyFile = (hosting: Hosting): HostFile => {
  const { redirects, manifest, addresses } = hosting;
  const row = (from: string, to: string) => `\t\t${quoted(addresses.base + from)} ${quoted(to)}`;
  const feeds = manifest.filter(({ kind }) => kind === 'feed');
  return {
    file: '_hosts/Caddyfile',
    content: `:80 {
	root * /srv/blog
	encode zstd gzip

	map {http.request.uri.path} {moved} {
${[...redirects, ...slashVariants(hosting)].map(({ from, to }) => row(from, to === undefined ? 'gone' : locationOf(to, addresses))).join('\n')}
		~^(.+\\.html)/$ "\${1}"
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
	header ${addresses.base}/_astro/* Cache-Control ${quoted(immutable)}
${markdownHeaders
  .map(
    ([name, value]) => `	header ${addresses.base}/md/* ${name} ${quoted(value)}
`,
  )
  .join('')}	error ${addresses.base}/_hosts/* 404
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
