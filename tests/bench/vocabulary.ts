import { english } from './words-en.ts';
import { vietnamese } from './words-vi.ts';
import type { Random } from './random.ts';
import type { Words } from './words.ts';

export const languages = { vi: vietnamese, en: english } as const;

export type Language = keyof typeof languages;

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A random identifier such as `merge_batch_42`. Identifiers are the rare words of a technical text. */
export const identifier = (random: Random): string => {
  const verb = random.pick(['merge', 'load', 'flush', 'scan', 'parse', 'retry', 'route', 'split', 'encode', 'trace']);
  const noun = random.pick(['batch', 'page', 'index', 'shard', 'token', 'cursor', 'frame', 'lease', 'bucket', 'span']);
  return random.chance(0.6) ? `${verb}_${noun}_${random.int(1, 99)}` : `${verb}${upperFirst(noun)}`;
};

const fill = (pattern: string, words: Words, random: Random): string =>
  pattern.replaceAll(/\{(\w+)\}/g, (_, slot: string) => {
    if (slot === 'number') return String(random.int(2, 900));
    if (slot === 'name') return `\`${identifier(random)}\``;
    const choices = words.slots[slot];
    if (!choices) throw new Error(`There is no slot ${slot}.`);
    return random.pick(choices);
  });

/** A random sentence. */
export const sentence = (language: Language, random: Random): string =>
  upperFirst(fill(random.pick(languages[language].patterns), languages[language], random));

/** A random heading. */
export const heading = (language: Language, random: Random): string =>
  upperFirst(fill(random.pick(languages[language].headings), languages[language], random));

/**
 * A random title.
 * @param topic of the post: its first tag
 */
export const title = (language: Language, topic: string, random: Random): string =>
  upperFirst(fill(random.pick(languages[language].titles).replace('{topic}', topic), languages[language], random));
