import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { cloudflareRules, limit, longest } from './cloudflare.ts';
import type { HostFile, Hosting } from './host-rules.ts';
import { netlifyRules } from './netlify.ts';

const fileOfRules = (rules: readonly string[]): HostFile => ({ file: '_redirects', content: `${rules.join('\n')}\n` });

/**
 * The `_redirects` file for Netlify and Cloudflare: percent-encoded, one rule per line, the first match wins. Cloudflare
 * wants rules with placeholders last.
 */
export const redirectsFile = (
  hosting: Hosting,
  host: 'netlify' | 'cloudflare' | 'any',
): { readonly file: HostFile; readonly diagnostics: readonly Diagnostic[] } => {
  if (host === 'netlify') return { file: fileOfRules(netlifyRules(hosting)), diagnostics: [] };
  const { all, withoutPages, patterns } = cloudflareRules(hosting, host === 'any');
  const short = all.filter((rule) => rule.length <= longest);
  const tooMany = Math.max(0, short.length - limit);
  const report = (level: Diagnostic['level'], message: string, remedy: string): Diagnostic => ({
    level,
    file: '_redirects',
    message,
    remedy,
  });
  const remedy =
    host === 'any'
      ? "Name your host in the settings: host: 'cloudflare' needs fewer rules."
      : 'Choose another host, or serve these addresses with a Worker. Old addresses of posts come first in the file.';
  const diagnostics = [
    ...(tooMany > 0
      ? [report('warning', `${tooMany} of ${short.length} rules are left out: Cloudflare allows ${limit}.`, remedy)]
      : []),
    ...(all.length > short.length
      ? [
          report(
            'warning',
            `${all.length - short.length} rules are left out: Cloudflare allows ${longest} characters in each.`,
            'Choose another host, or serve these addresses with a Worker.',
          ),
        ]
      : []),
    ...(withoutPages > 0
      ? [
          report(
            'note',
            `${withoutPages} rules for pages of lists find no room among the ${limit} that Cloudflare allows.`,
            'Nothing to do: the 404 page leads on from a page number behind the last one.',
          ),
        ]
      : []),
  ];
  return { file: fileOfRules([...short.slice(0, limit), ...patterns]), diagnostics };
};
