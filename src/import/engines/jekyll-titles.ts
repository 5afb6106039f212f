import type { ImportEvent } from '../import-event.ts';
import { isMarkdown, type EngineFolder } from './blog-files.ts';
import { fieldsOf, withFields } from './front-matter-fields.ts';

/** `my-first-post` → `My First Post`, as Jekyll names texts. */
const titleOfName = (path: string): string => {
  const parts = path.replace(/\.\w+$/, '').split('/');
  const name = (parts.at(-1) === 'index' && parts.length > 2 ? parts.at(-2) : parts.at(-1)) ?? '';
  return name
    .replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '')
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
};

/** The heading at the beginning of a text, which GitHub Pages takes as title. */
const headingOf = (text: string): string | undefined => {
  const lines = text.split(/\r?\n/);
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  const first = lines.slice(end + 1).find((line) => line.trim() !== '') ?? '';
  const heading = first.startsWith('# ')
    ? first
        .slice(2)
        .replace(/(?<!#)#+$/, '')
        .trim()
    : '';
  return heading === '' ? undefined : heading;
};

/** Gives texts without a title the one that Jekyll gave them. */
export const withTitles = function* (
  events: Iterable<ImportEvent>,
  read: EngineFolder['read'],
): Generator<ImportEvent> {
  for (const event of events) {
    const isText =
      (event.kind === 'copy' || event.kind === 'file') && /^(?:posts\/(?!_drafts\/)|pages\/)/.test(event.path);
    const text =
      !isText || !isMarkdown(event.path) ? undefined : event.kind === 'file' ? event.content : read(event.from);
    if (!isText || text === undefined || !/^\ufeff?---[ \t]*\r?\n/.test(text)) yield event;
    else if (fieldsOf(text).some(({ key, source }) => key === 'title' && source !== '')) yield event;
    else
      yield {
        kind: 'file',
        path: event.path,
        content: withFields(text, { title: headingOf(text) ?? titleOfName(event.path) }),
      };
  }
};
