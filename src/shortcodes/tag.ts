import { readArguments, type Arguments } from './arguments.ts';

/** The template language of a tag: Liquid and Nunjucks write `{% x %}`, Hugo `{{< x >}}`, WordPress `[x]`. */
export type TagFamily = 'liquid' | 'hugo' | 'wordpress';

/** A tag of another engine. Positions are offsets in the text. */
export interface Tag extends Arguments {
  readonly family: TagFamily;
  /** In lower case. The end tag of Liquid’s `{% endraw %}` has the name `raw`. */
  readonly name: string;
  readonly closing: boolean;
  readonly start: number;
  readonly end: number;
}

/** How each family opens and closes a tag. `{{%` comes before `{{`, since it begins with it. */
const delimiters = [
  { family: 'liquid', open: '{%', close: '%}' },
  { family: 'hugo', open: '{{<', close: '>}}' },
  { family: 'hugo', open: '{{%', close: '%}}' },
  { family: 'wordpress', open: '[', close: ']' },
] as const;

/** Longest tag that is read, in characters; what is longer is text. It keeps reading linear. */
const longestTag = 2000;

const liquidName = /^-?\s*(end(?=[a-z]))?([a-z][\w-]*)(?![\w-])([\s\S]*)$/i;
const hugoName = /^\s*(?:(\/)\s*)?([a-z][\w./-]*)(?![\w./-])([\s\S]*)$/i;
const wordpressName = /^(\/?)([a-z][\w-]*)(?:[\s=]([\s\S]*?))?\/?$/i;
const names = { liquid: liquidName, hugo: hugoName, wordpress: wordpressName } as const;

/** What follows the name, without the `-` of Liquid or the `/` of Hugo at its end. */
const argumentsOf = (family: TagFamily, rest: string): string =>
  family === 'wordpress'
    ? rest
    : rest
        .trim()
        .replace(family === 'liquid' ? /-$/ : /\/$/, '')
        .trimEnd();

/**
 * Reads the tag at a place of a text.
 * @returns undefined when no tag begins there
 */
export const readTag = (text: string, start: number): Tag | undefined => {
  const found = delimiters.find(({ open }) => text.startsWith(open, start));
  if (!found) return undefined;
  const from = start + found.open.length;
  const close = text.slice(from, from + longestTag).indexOf(found.close);
  if (close < 0) return undefined;
  const inner = text.slice(from, from + close);
  const [, closing = '', name, rest = ''] = names[found.family].exec(inner) ?? [];
  if (name === undefined) return undefined;
  return {
    family: found.family,
    name: name.toLowerCase(),
    closing: closing !== '',
    ...readArguments(argumentsOf(found.family, rest)),
    start,
    end: from + close + found.close.length,
  };
};
