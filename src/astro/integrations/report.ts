import type { AstroIntegrationLogger } from 'astro';
import type { Reading } from '#load/load-blog.ts';
import { formatForeign } from '#text/unsupported-characters.ts';
import { formatFindings, isFatal, untold, type Finding } from '#diagnostics/diagnostic.ts';

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** As in `2026-12-24 08:00`, in the blog's zone. */
const due = (date: Date, timeZone: string): string =>
  date.toLocaleString('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });

/** One line at the end of a build: what was read, built and left out. */
export const summary = ({ blog, counts }: Reading, timeZone: string): string => {
  const left = [
    counts.drafts > 0 ? count(counts.drafts, 'draft') : '',
    counts.next ? `${counts.scheduled} scheduled for later (build again after ${due(counts.next, timeZone)})` : '',
  ].filter((part) => part !== '');
  const debt = counts.silent > 0 ? ` ${count(counts.silent, 'picture')} without alt text.` : '';
  return `${count(counts.read, 'file')} read, ${count(blog.posts.length, 'post')} and ${count(blog.pages.length, 'page')} built, left out: ${left.join(', ') || 'none'}.${debt}`;
};

/** An error that is all message: where the engine stumbled says nothing to the owner. */
const refusal = (message: string): Error => Object.assign(new Error(message), { name: 'BlogError', stack: '' });

/**
 * Tells what is wrong or odd after each reading; while writing, only what was not told before.
 * @param strict whether what is odd stops a build
 * @returns a function that throws where something is wrong and `isBuild`
 */
export const createReport = (strict: boolean) => {
  /** The last reading of a session of writing in which every file could be read. */
  let told: Reading | undefined;
  let wrong = false;
  return (read: Reading, isBuild: boolean, logger: AstroIntegrationLogger): void => {
    const isWrong = (finding: Finding): boolean => isFatal(finding, strict);
    const fatal = read.findings.filter(isWrong);
    const odd = read.findings.filter((finding) => !isWrong(finding));
    const news = untold(odd, told?.findings ?? []);
    if (news.length > 0) logger.warn(`${news.length} to look at:\n${formatFindings(news)}`);
    const known = new Set(told?.foreign.map(({ file }) => file));
    const foreign = read.foreign.filter(({ file }) => !known.has(file));
    if (foreign.length > 0) logger.warn(formatForeign(foreign));
    if (wrong && fatal.length === 0) logger.info('No errors any more.');
    wrong = fatal.length > 0;
    if (read.counts.broken === 0) told = read;
    if (!wrong) return;
    const list = formatFindings(fatal.map((finding) => ({ ...finding, level: 'error' })));
    if (isBuild) throw refusal(`${count(fatal.length, 'error')}, nothing was built:\n${list}`);
    logger.error(`${count(fatal.length, 'error')}, which no build lets pass:\n${list}`);
  };
};
