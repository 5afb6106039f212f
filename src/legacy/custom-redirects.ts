import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { decodePath, type Permalink } from '#urls/permalink.ts';
import { finalTarget, isExternal, isReachable, type Redirect } from './redirect.ts';

/** Path of the rules for messages. */
export const redirectsFile = 'ledger/redirects.txt';

/** A redirect rule of the owner. */
export interface CustomRedirect extends Redirect {
  /** 1-based line in `redirects.txt`. */
  readonly line: number;
}

const line = /^(\/\S*)\s+(gone|\/\S*|https?:\/\/\S+)$/;

/** Parses `ledger/redirects.txt`. Each line is a rule, `/old /new` or `/old gone`; `#` begins a comment. */
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
      const message = `“${written}” is not a valid rule.`;
      diagnostics.push({
        level: 'error',
        file: redirectsFile,
        line: index + 1,
        column: 1,
        message,
        remedy: 'Write /old/address.html /new/address.html, or /old/address.html gone.',
      });
    } else
      rules.push({
        from: decodePath(from) ?? from,
        to: to === 'gone' ? undefined : isExternal(to) ? to : (decodePath(to) ?? to),
        line: index + 1,
      });
  }
  return { rules, diagnostics };
};

/**
 * Leads rules for a page of a list that is shorter now to the list: `/page/9/` is gone when a page shows more posts.
 * @param exists whether the blog publishes something at a permalink
 */
export const withinLists = (
  rules: readonly CustomRedirect[],
  exists: (path: Permalink) => boolean,
): readonly CustomRedirect[] =>
  rules.map((rule) => {
    const list = /^(\/(?:.+\/)?)page\/\d+\/?$/.exec(rule.to ?? '')?.[1];
    return list !== undefined && rule.to !== undefined && !exists(rule.to) && exists(list)
      ? { ...rule, to: list }
      : rule;
  });

/**
 * Checks the rules of the owner.
 * @param targets targets of all rules of the blog, by `fileOf` of their source
 * @param exists whether the blog publishes something at a permalink
 */
export const checkCustomRedirects = (
  rules: readonly CustomRedirect[],
  targets: ReadonlyMap<string, Permalink | undefined>,
  exists: (path: Permalink) => boolean,
): readonly Diagnostic[] =>
  rules.flatMap(({ from, to, line }): Diagnostic[] => {
    const at = { level: 'error', file: redirectsFile, line } as const;
    if (exists(from))
      return [
        {
          ...at,
          level: 'warning',
          message: `${from} is a page of the blog, so this rule has no effect.`,
          remedy: 'Delete the line.',
        },
      ];
    if (to === undefined || isExternal(to)) return [];
    const last = finalTarget(to, targets);
    if (last === 'loop')
      return [{ ...at, message: `${from} is part of a redirect loop.`, remedy: 'Redirect it to a page that exists.' }];
    if (last !== undefined && !exists(last))
      return [
        {
          ...at,
          message: `${from} redirects to ${last}, which does not exist.`,
          remedy: 'Write an existing address, or gone.',
        },
      ];
    return [];
  });
