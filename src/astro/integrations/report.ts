import type { AstroIntegrationLogger } from 'astro';
import type { LoadedBlog } from '#load/loaded-blog.ts';
import { formatUnsupported } from '#text/unsupported-characters.ts';
import { countDiagnostics, formatReport, type ReportStyle } from '#diagnostics/diagnostic-groups.ts';
import { isFatal, unreported, type Diagnostic } from '#diagnostics/diagnostic.ts';

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

/** A date as `2026-12-24 08:00`, in the time zone of the blog. */
const formatMinute = (date: Date, timeZone: string): string =>
  date.toLocaleString('sv', { timeZone, dateStyle: 'short', timeStyle: 'short' });

const foundFormulas = ([first, ...others]: readonly string[]): string =>
  first === undefined
    ? ''
    : ` Formulas found in ${first}${others.length > 0 ? ` and ${count(others.length, 'other text')}` : ''}, which do not have math: true or math: false.`;

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
  return `${count(counts.files, 'file')} read, ${count(blog.posts.length, 'post')} and ${count(blog.pages.length, 'page')} built, left out: ${leftOut.join(', ') || 'none'}.${withoutAlt}${foundFormulas(counts.foundFormulas)}`;
};

/** An error without stack trace, since the owner of the blog needs only its message. */
const blogError = (message: string): Error => Object.assign(new Error(message), { name: 'BlogError', stack: '' });

/**
 * Creates a function that logs the diagnostics of a loaded blog. In dev it logs each warning only once.
 * @param strict whether warnings are errors
 * @param style how diagnostics are printed
 * @returns a function that throws an Error in a build (`isBuild`) when there are errors; its message is the whole report
 */
export const createReport = (strict: boolean, style: ReportStyle = { all: false }) => {
  /** The last loaded blog without unreadable files. */
  let last: LoadedBlog | undefined;
  let hadErrors = false;
  return (loaded: LoadedBlog, isBuild: boolean, logger: AstroIntegrationLogger): void => {
    const levelled = loaded.diagnostics.map((diagnostic): Diagnostic =>
      isFatal(diagnostic, strict) ? { ...diagnostic, level: 'error' } : diagnostic,
    );
    const errors = levelled.filter(({ level }) => level === 'error');
    const others = unreported(
      levelled.filter(({ level }) => level !== 'error'),
      last?.diagnostics ?? [],
    );
    const known = new Set(last?.unsupportedCharacters.map(({ file }) => file));
    const unsupported = formatUnsupported(loaded.unsupportedCharacters.filter(({ file }) => !known.has(file)));
    const ended = hadErrors && errors.length === 0;
    hadErrors = errors.length > 0;
    if (loaded.counts.unreadable === 0) last = loaded;
    const told = [...errors, ...others];
    const report = [formatReport(told, style), unsupported].filter((part) => part !== '').join('\n');
    if (isBuild && hadErrors) throw blogError(`${report}\n${countDiagnostics(told)}; nothing was built.`);
    if (hadErrors) logger.error(`\n${report}\n${countDiagnostics(told)}; a build would fail.`);
    else if (told.length > 0) logger.warn(`\n${report}\n${countDiagnostics(told)}.`);
    else if (unsupported !== '') logger.warn(unsupported);
    if (ended) logger.info('No errors any more.');
  };
};
