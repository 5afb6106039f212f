import type { Editing } from '#config/editing.ts';
import type { Site } from '#config/site.ts';
import { editingWords } from '#strings/editing.ts';
import { escapeHtml } from '#text/plain-text.ts';
import type { CmsConfig } from './cms-config.ts';

/** What the script of the page gets: `client/start.ts` reads it. */
export interface EditorSettings {
  readonly config: CmsConfig;
  /** IANA zone of dates without an offset. */
  readonly timeZone: string;
  /** Extensions of texts: `md`, `mdx`. */
  readonly extensions: readonly string[];
}

/** Where the editor of each service reads and writes. */
const apis: Readonly<Record<Editing['service'], string>> = {
  github: 'https://api.github.com',
  gitlab: 'https://gitlab.com',
  gitea: 'https://gitea.com',
};

/**
 * The content security policy of the page. Sveltia CMS writes styles into its elements and shows images of the
 * repository as blobs; it asks the service of the blog, and nobody else. It would also ask every five minutes whether that
 * service works, at another host and even for a folder of this computer.
 */
export const editorPolicy = ({ service, server, login }: Editing): string => {
  const hosts = [server ?? apis[service], ...(login === undefined ? [] : [login])];
  const origins = [...new Set(hosts.map((host) => new URL(host).origin))].join(' ');
  return [
    `default-src 'none'`,
    `script-src 'self' 'wasm-unsafe-eval'`,
    `style-src 'self' 'unsafe-inline'`,
    `font-src 'self'`,
    `img-src 'self' data: blob: https:`,
    `media-src 'self' blob: https:`,
    `connect-src 'self' blob: data: ${origins}`,
    `worker-src 'self' blob:`,
    `frame-src 'self' blob:`,
    `base-uri 'none'`,
    `form-action 'none'`,
  ].join(';');
};

/**
 * The page at `/admin/`. Its addresses are relative, so that it works below a sub-path.
 * @param script file name of the script, beside the page
 */
export const adminPage = (site: Site, editing: Editing, settings: EditorSettings, script: string): string => {
  const words = editingWords(site.lang);
  // A closing tag within a text would end the element.
  const json = JSON.stringify(settings).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="${site.lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(editorPolicy(editing))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(`${words.title} · ${site.title}`)}</title>
<link rel="icon" href="../favicon.svg" type="image/svg+xml">
</head>
<body>
<p id="loading">${escapeHtml(words.loading)}</p>
<noscript><p>${escapeHtml(words.needsScript)}</p></noscript>
<script type="application/json" id="settings">${json}</script>
<script type="module" src="${script}"></script>
</body>
</html>
`;
};
