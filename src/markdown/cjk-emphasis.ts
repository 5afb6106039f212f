import { applyEdits, type Edit } from '#text/edits.ts';
import { codeRanges } from '#shortcodes/code-ranges.ts';
import { rangeFinder } from '#shortcodes/ranges.ts';

const letter = String.raw`[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]`;
/** Asterisks after a sign that ends something, and before a letter. */
const closing = new RegExp(String.raw`(?<=[\p{Pe}\p{Pf}\p{Po}"'\x60>%](?<![*\\]))\*\*(?!\*)(${letter})`, 'gu');
/** Asterisks after a letter, and before a sign that begins something. */
const opening = new RegExp(String.raw`(${letter})\*\*(?=[\p{Ps}\p{Pi}"'\x60<])`, 'gu');

const entity = (character: string): string => `&#${character.codePointAt(0)};`;

/**
 * Lets `**강조(words)**는` be strong. CommonMark asks for a space or a sign after the last asterisks there, which languages
 * without spaces between words do not have, and shows the asterisks. The letter beside them becomes an entity, which begins
 * and ends with a sign and is the same letter on the page.
 * @param math whether `$…$` is a formula
 */
export const withCjkEmphasis = (source: string, math: boolean): string => {
  const [ends, begins] = [[...source.matchAll(closing)], [...source.matchAll(opening)]];
  if (ends.length + begins.length === 0) return source;
  const codeAt = rangeFinder(codeRanges(source, math));
  const edits = [
    ...ends.map(({ index, 1: character = '' }): Edit => ({
      start: index + 2,
      end: index + 2 + character.length,
      text: entity(character),
    })),
    ...begins.map(({ index, 1: character = '' }): Edit => ({
      start: index,
      end: index + character.length,
      text: entity(character),
    })),
  ]
    .sort((a, b) => a.start - b.start)
    .filter((edit, index, all) => edit.start !== all[index - 1]?.start && !codeAt(edit.start));
  return applyEdits(source, edits);
};
