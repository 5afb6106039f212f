import type { Language } from '#text/language.ts';
import { strings, type Strings } from './index.ts';

/** Forms of a text by the plural categories of its language (CLDR). `#` is the number. */
export interface PluralForms {
  readonly zero?: string;
  readonly one?: string;
  readonly two?: string;
  readonly few?: string;
  readonly many?: string;
  readonly other: string;
}

/** Words that count something. */
const counted = [
  'posts',
  'allTags',
  'usedOnce',
  'moreFeeds',
  'minutes',
  'comments',
  'old',
] as const satisfies readonly (keyof Strings)[];

/** What `strings.ts` may hold for a word: the same as the engine, or plural forms where the word counts something. */
export type Own<Key extends keyof Strings> =
  (Strings[Key] extends string ? string : Strings[Key]) | (Key extends (typeof counted)[number] ? PluralForms : never);

/** A word of the interface, or a function that makes it. */
export type Word = Strings[keyof Strings];

type Reads = { readonly word: Word } | { readonly message: string; readonly remedy: string };

/** A function that chooses the plural form of a number. */
const readForms = (forms: object, lang: Language): Reads => {
  const rules = new Intl.PluralRules(lang);
  const { pluralCategories } = rules.resolvedOptions();
  const wrong = Object.keys(forms).filter((name) => !pluralCategories.some((category) => category === name));
  const texts = new Map(
    Object.entries(forms).flatMap(([name, form]) => (typeof form === 'string' ? [[name, form]] : [])),
  );
  const other = texts.get('other');
  if (wrong.length > 0 || texts.size < Object.keys(forms).length || other === undefined)
    return {
      message: 'These are no plural forms of this language.',
      remedy: `Write texts for ${pluralCategories.join(', ')}; # stands for the number.`,
    };
  const numbers = new Intl.NumberFormat(lang);
  return {
    word: (count: number) => (texts.get(rules.select(count)) ?? other).replaceAll('#', numbers.format(count)),
  };
};

/** Whether a function returns a text for numbers or for texts. */
const makesText = (make: (...values: never[]) => unknown): boolean =>
  [
    [2, 3],
    ['2', '3'],
  ].some((values) => {
    try {
      const made: unknown = Reflect.apply(make, undefined, values);
      return typeof made === 'string' && made.trim() !== '';
    } catch {
      return false;
    }
  });

/**
 * Checks a word of a blog.
 * @param value what `strings.ts` has for it
 * @returns the word, or what is wrong with it
 */
export const readWord = (value: unknown, key: keyof Strings, lang: Language): Reads => {
  const model = strings.en[key];
  if (typeof model === 'number')
    return typeof value === 'number' && value >= 1
      ? { word: value }
      : { message: 'This is not a number.', remedy: `Write a number, such as ${model}.` };
  if (typeof model === 'string')
    return typeof value === 'string' && value.trim() !== ''
      ? { word: value.normalize('NFC') }
      : { message: 'This is not a text.', remedy: `Write a text, such as '${model}' in English.` };
  if (typeof value === 'object' && value !== null && counted.some((name) => name === key))
    return readForms(value, lang);
  if (typeof value === 'function' && makesText(value as () => unknown)) return { word: value as Word };
  return {
    message: 'This is not a function that returns a text.',
    remedy: `Write a function with the same values as in English: ${model.toString().slice(0, 120)}`,
  };
};
