import { truncate } from '#text/plain-text.ts';
import type { readPermalink } from '#urls/permalink.ts';
import type { convertBody } from './converted-body.ts';
import type { ImportEvent } from './import-event.ts';
import { formatText, type Fields } from './text-file.ts';

/** A post or page of an export. */
export interface ImportedText {
  /** Path of its file in the blog folder. */
  readonly file: string;
  /** As the export has it; '' for none. */
  readonly title: string;
  /** As the export has it, and what a permalink of the blog can be of it; undefined for no address. */
  readonly address: { readonly written: string; readonly checked: ReturnType<typeof readPermalink> | undefined };
  readonly body: ReturnType<typeof convertBody>;
}

/** The title of a text, or the first words of a text without one; `other` where it has no words. */
export const titleOf = ({ title, body }: Pick<ImportedText, 'title' | 'body'>, other: string): string =>
  title || truncate(body.words.join(' '), 60) || other;

/** Writes a text, and says what the owner should look at. */
export const textEvents = function* (
  { file, title, address: { written, checked }, body }: ImportedText,
  fields: Fields,
): Generator<ImportEvent> {
  yield { kind: 'file', path: file, content: formatText(fields, body.body) };
  yield* body.events;
  if (title === '') yield { kind: 'odd', what: file, why: 'it had no title; its first words stand there now' };
  if (checked && 'problem' in checked)
    yield { kind: 'odd', what: file, why: `its address ${written} ${checked.problem}` };
};
