import type { AstroIntegrationLogger } from 'astro';
import type { LoadedBlog } from '#load/loaded-blog.ts';
import { formatUnsupported } from '#text/unsupported-characters.ts';
import { formatDiagnostics, isFatal, unreported, type Diagnostic } from '#diagnostics/diagnostic.ts';

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** A date as `2026-12-24 08:00`, in the time zone of the blog. */
const formatMinute = (date: Date, timeZone: string): string =>
  date.toLocaleString('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });

/**
 * The summary line at the end of a build: files that were read, posts and pages that were built, posts that were left
 * out.
 */
export const summary = ({ blog, counts }: LoadedBlog, timeZone: string): string => {
  const leftOut = [
    counts.drafts > 0 ? count(counts.drafts, 'draft') : '',
    counts.nextScheduled
      ? `${counts.scheduled} scheduled for later (build again after ${formatMinute(counts.nextScheduled, timeZone)})`
      : '',
  ].filter((part) => part !== '');
  const withoutAlt = counts.imagesWithoutAlt > 0 ? ` ${count(counts.imagesWithoutAlt, 'image')} without alt text.` : '';
  return `${count(counts.files, 'file')} read, ${count(blog.posts.length, 'post')} and ${count(blog.pages.length, 'page')} built, left out: ${leftOut.join(', ') || 'none'}.${withoutAlt}`;
};

/** An error without stack trace, since the owner of the blog needs only its message. */
const blogError = (message: string): Error => Object.assign(new Error(message), { name: 'BlogError', stack: '' });

/**
 * Creates a function that logs the diagnostics of a loaded blog. In dev it logs each warning only once.
 * @param strict whether warnings are errors
 * @returns a function that throws an Error in a build (`isBuild`) when there are errors
 */
export const createReport = (strict: boolean) => {
  /** The last loaded blog without unreadable files. */
  let last: LoadedBlog | undefined;
  let hadErrors = false;
  return (loaded: LoadedBlog, isBuild: boolean, logger: AstroIntegrationLogger): void => {
    const isError = (diagnostic: Diagnostic): boolean => isFatal(diagnostic, strict);
    const errors = loaded.diagnostics.filter(isError);
    const warnings = loaded.diagnostics.filter((diagnostic) => !isError(diagnostic));
    const newWarnings = unreported(warnings, last?.diagnostics ?? []);
    if (newWarnings.length > 0)
      logger.warn(`${count(newWarnings.length, 'warning')}:\n${formatDiagnostics(newWarnings)}`);
    const known = new Set(last?.unsupportedCharacters.map(({ file }) => file));
    const unsupported = loaded.unsupportedCharacters.filter(({ file }) => !known.has(file));
    if (unsupported.length > 0) logger.warn(formatUnsupported(unsupported));
    if (hadErrors && errors.length === 0) logger.info('No errors any more.');
    hadErrors = errors.length > 0;
    if (loaded.counts.unreadable === 0) last = loaded;
    if (!hadErrors) return;
    const list = formatDiagnostics(errors.map((diagnostic) => ({ ...diagnostic, level: 'error' })));
    if (isBuild) throw blogError(`${count(errors.length, 'error')}, nothing was built:\n${list}`);
    logger.error(`${count(errors.length, 'error')}; a build would fail:\n${list}`);
  };
};
