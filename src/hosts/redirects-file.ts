import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { cloudflareRules, limit } from './cloudflare.ts';
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
  const { all, patterns } = cloudflareRules(hosting, host === 'any');
  const diagnostics: Diagnostic[] =
    all.length <= limit
      ? []
      : [
          {
            level: 'warning',
            file: '_redirects',
            message: `${all.length - limit} of ${all.length} rules are left out: Cloudflare allows ${limit}.`,
            remedy:
              host === 'any'
                ? "Name your host in the settings: host: 'cloudflare' needs fewer rules."
                : 'Choose another host, or serve these addresses with a Worker.',
          },
        ];
  return { file: fileOfRules([...all.slice(0, limit), ...patterns]), diagnostics };
};
