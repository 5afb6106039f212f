import { join } from 'node:path';
import { readCacheFile, writeCacheFile } from '#cache/cache-file.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { ExternalLink } from './external-links.ts';

/** What a server said of an address: the status of HTTP, or why there was no answer. */
export interface LinkAnswer {
  readonly status?: number;
  readonly why?: string;
  /** When it was asked, in milliseconds since 1970. */
  readonly asked: number;
}

export type LinkAnswers = ReadonlyMap<string, LinkAnswer>;

/** Whether the page is surely gone. Many servers refuse programs, so that another error says nothing. */
export const isDead = ({ status }: LinkAnswer): boolean => status === undefined || status === 404 || status === 410;

const fileOf = (cache: string): string => join(cache, 'links.v8');

/** The answers of the last check; none where nobody checked. */
export const loadLinkAnswers = (cache: string): LinkAnswers => {
  const known = readCacheFile(fileOf(cache));
  return known instanceof Map ? (known as LinkAnswers) : new Map<string, LinkAnswer>();
};

export const storeLinkAnswers = (cache: string, answers: LinkAnswers): void => writeCacheFile(fileOf(cache), answers);

/** A warning for each place of a dead link, and a note for one that may be. */
export const linkDiagnostics = (links: readonly ExternalLink[], answers: LinkAnswers): readonly Diagnostic[] =>
  links.flatMap(({ url, places }): Diagnostic[] => {
    const answer = answers.get(url);
    if (answer === undefined || (answer.status !== undefined && answer.status < 400)) return [];
    const dead = isDead(answer);
    const found = answer.status === undefined ? `gives no answer: ${answer.why}` : `answers: ${answer.status}`;
    return places.map((place) => ({
      level: dead ? 'warning' : 'note',
      ...place,
      message: `The link ${url} ${found}`,
      remedy: dead
        ? `Correct it, or link to a copy: https://web.archive.org/web/${url}`
        : 'Look at it in a browser: some servers refuse programs only.',
    }));
  });
