import type { AstroIntegrationLogger } from 'astro';
import type { LoadedBlog } from '#load/load-blog.ts';
import { formatUnsupported } from '#text/unsupported-characters.ts';
import { formatDiagnostics, isFatal, unreported, type Diagnostic } from '#diagnostics/diagnostic.ts';

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** As in `2026-12-24 08:00`, in the blog's zone. */
const due = (date: Date, timeZone: string): string =>
  date.toLocaleString('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });

/** One line at the end of a build: what was read, built and left out. */
export const summary = ({ blog, counts }: LoadedBlog, timeZone: string): string => {
  const left = [
    counts.drafts > 0 ? count(counts.drafts, 'draft') : '',
    counts.next ? `${counts.scheduled} scheduled for later (build again after ${due(counts.next, timeZone)})` : '',
  ].filter((part) => part !== '');
  const debt = counts.silent > 0 ? ` ${count(counts.silent, 'image')} without alt text.` : '';
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
  let told: LoadedBlog | undefined;
  let wrong = false;
  return (read: LoadedBlog, isBuild: boolean, logger: AstroIntegrationLogger): void => {
    const isWrong = (diagnostic: Diagnostic): boolean => isFatal(diagnostic, strict);
    const fatal = read.diagnostics.filter(isWrong);
    const odd = read.diagnostics.filter((diagnostic) => !isWrong(diagnostic));
    const news = unreported(odd, told?.diagnostics ?? []);
    if (news.length > 0) logger.warn(`${news.length} to look at:\n${formatDiagnostics(news)}`);
    const known = new Set(told?.foreign.map(({ file }) => file));
    const foreign = read.foreign.filter(({ file }) => !known.has(file));
    if (foreign.length > 0) logger.warn(formatUnsupported(foreign));
    if (wrong && fatal.length === 0) logger.info('No errors any more.');
    wrong = fatal.length > 0;
    if (read.counts.broken === 0) told = read;
    if (!wrong) return;
    const list = formatDiagnostics(fatal.map((diagnostic) => ({ ...diagnostic, level: 'error' })));
    if (isBuild) throw refusal(`${count(fatal.length, 'error')}, nothing was built:\n${list}`);
    logger.error(`${count(fatal.length, 'error')}, which no build lets pass:\n${list}`);
  };
};
