import { judgedQueries } from './judged.ts';
import { queries } from './queries.ts';

/** A query with the grades of all texts. */
export interface Question {
  readonly kind: string;
  readonly typed: string;
  /** Grade of each text by its address; 0 for a text that does not answer the query. */
  readonly grades: ReadonlyMap<string, number>;
}

/** A text of the blog, as plain text. */
export interface Text {
  readonly url: string;
  readonly title: string;
  readonly tags: string;
  readonly text: string;
}

/**
 * 3 for the phrase in the title or a tag, 2 for three times in the text, 1 for once or twice; diacritics must match.
 */
const gradeOf = ({ title, tags, text }: Text, meant: string): number => {
  const escaped = meant.toLowerCase().replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`);
  const words = new RegExp(
    String.raw`(?<![\p{L}\p{N}])${escaped.replaceAll(' ', String.raw`\s+`)}(?![\p{L}\p{N}])`,
    'gu',
  );
  const write = (part: string) => part.toLowerCase().normalize('NFC');
  if (words.test(write(`${title} · ${tags}`))) return 3;
  const count = write(text).match(words)?.length ?? 0;
  return count >= 3 ? 2 : Math.min(count, 1);
};

const isAnswerable = ({ grades }: Question) => [...grades.values()].some((grade) => grade > 0);

/** Queries with grades computed from the texts. */
export const byText = (texts: readonly Text[]): readonly Question[] =>
  queries
    .map(({ kind, typed, meant }) => ({
      kind,
      typed,
      grades: new Map(texts.map((text) => [text.url, gradeOf(text, meant)])),
    }))
    .filter(isAnswerable);

const nameOf = (url: string): string =>
  url
    .replace(/\.html$|\/$/, '')
    .split('/')
    .at(-1) ?? '';

/** Queries with grades of a reader; empty for a blog with other posts. */
export const byReader = (texts: readonly Text[]): readonly Question[] =>
  judgedQueries
    .map(({ kind, typed, answers }) => ({
      kind,
      typed,
      grades: new Map(texts.map(({ url }) => [url, answers[nameOf(url)] ?? 0])),
    }))
    .filter(isAnswerable);
