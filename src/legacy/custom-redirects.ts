import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { decodePath, type Permalink } from '#urls/permalink.ts';
import { endOf, isElsewhere, isReachable, type Redirect } from './redirect.ts';

/** Rules that the owner wrote, with their lines. */
export interface CustomRedirect extends Redirect {
  readonly line: number;
}

const line = /^(\/\S*)\s+(gone|\/\S*|https?:\/\/\S+)$/;

/** Reads `ledger/redirects.txt`: `/old /new`, `/old gone`, one a line; `#` begins a remark. */
export const parseCustomRedirects = (
  text: string,
): { readonly rules: readonly CustomRedirect[]; readonly diagnostics: readonly Diagnostic[] } => {
  const rules: CustomRedirect[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const written = raw.replace(/(?:^|\s)#.*$/, '').trim();
    if (written === '') continue;
    const [, from, to] = line.exec(written) ?? [];
    if (from === undefined || to === undefined || from.includes('?') || !isReachable(from)) {
      const message = `“${written}” is no rule.`;
      diagnostics.push({
        level: 'error',
        file: 'ledger/redirects.txt',
        line: index + 1,
        column: 1,
        message,
        remedy: 'Write /old/address.html /new/address.html, or /old/address.html gone.',
      });
    } else
      rules.push({
        from: decodePath(from) ?? from,
        to: to === 'gone' ? undefined : isElsewhere(to) ? to : (decodePath(to) ?? to),
        line: index + 1,
      });
  }
  return { rules, diagnostics };
};

/**
 * What is wrong with rules that can be read.
 * @param targets of all rules, by `fileOf`
 * @param exists whether something stands at an address
 */
export const checkCustomRedirects = (
  own: readonly CustomRedirect[],
  targets: ReadonlyMap<string, Permalink | undefined>,
  exists: (path: Permalink) => boolean,
): readonly Diagnostic[] =>
  own.flatMap(({ from, to, line }): Diagnostic[] => {
    const at = { level: 'error', file: 'ledger/redirects.txt', line } as const;
    if (exists(from))
      return [
        {
          ...at,
          level: 'warning',
          message: `${from} is a page of the blog, so this rule does nothing.`,
          remedy: 'Delete the line.',
        },
      ];
    if (to === undefined || isElsewhere(to)) return [];
    const last = endOf(to, targets);
    if (last === 'circle')
      return [{ ...at, message: `${from} leads in a circle.`, remedy: 'Let it lead to a page that exists.' }];
    if (last !== undefined && !exists(last))
      return [
        {
          ...at,
          message: `${from} leads to ${last}, where nothing is.`,
          remedy: 'Write an address that exists, or gone.',
        },
      ];
    return [];
  });
