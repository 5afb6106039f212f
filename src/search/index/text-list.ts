import { fromIndex } from '#text/diacritics.ts';
import type { TextRow } from '../client/text-list.ts';
import { digestOf } from './checked-file.ts';
import type { WantedFile } from './index-files.ts';
import type { SearchRecord } from './record.ts';

/**
 * The titles of all texts, so that the search can show results before it has loaded the texts themselves.
 * @param ids of the texts in the index, in the same order
 */
export const textList = (records: readonly SearchRecord[], ids: readonly string[]): WantedFile => {
  const rows = records.map(({ url, meta }, index): TextRow => {
    const field = (name: string): string => fromIndex(meta[name] ?? '');
    return [ids[index] ?? '', url, field('title'), field('tags'), field('date'), field('category'), field('lang')];
  });
  const text = JSON.stringify(rows);
  return { path: 'texts.json', content: digestOf(text), make: () => Buffer.from(text) };
};
