import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';

/** What a diagnostic says. */
export type Words = Pick<Diagnostic, 'message' | 'remedy'>;

/** The name of a file that differs from the wanted name only by case or by Unicode normalisation (NFC, NFD). */
const similarName = (file: string): string | undefined => {
  const folder = dirname(file);
  const normalise = (name: string): string => name.normalize('NFC').toLowerCase();
  return existsSync(folder)
    ? readdirSync(folder).find((name) => normalise(name) === normalise(basename(file)))
    : undefined;
};

/**
 * Says that a file is missing beside a post, and what may be meant.
 * @param what `image` or `file`
 * @param written its path from the post
 * @param path on disk
 */
export const missingFile = (what: 'image' | 'file', written: string, path: string): Words => {
  const similar = similarName(path);
  const isOtherForm = similar?.normalize('NFC') === basename(written).normalize('NFC');
  return {
    message: `There is no ${what} ${written} beside the post${similar === undefined || isOtherForm ? '' : `, but ${similar}`}.`,
    remedy: isOtherForm
      ? 'Rename the file: its name is in Unicode NFD (letters and diacritics apart), and the text has it in NFC.'
      : similar === undefined
        ? 'Put the file there, or correct its path.'
        : 'Write its name as the file has it: servers distinguish upper and lower case.',
  };
};
