import { markdownToMdast, type MdastNode } from 'satteri';
import { codeRanges } from '#shortcodes/code-ranges.ts';
import { rangeFinder } from '#shortcodes/ranges.ts';
import { joinFormulas } from './formula-lines.ts';

/** What only TeX writes: a command, an exponent, an index. */
const isTex = (text: string): boolean => /\\[a-zA-Z]+|\^|_\{/.test(text);

/** A block has room for a sum or a name with an index too. PostgreSQL quotes the bodies of functions in such blocks. */
const isTexBlock = (text: string): boolean =>
  isTex(text) || (/\w_\w|[=<>]/.test(text) && !/;|\b(?:begin|return|select)\b/i.test(text));

/** Whether a text beside TeX is a formula too: a letter, one with an index, a function of one, a relation, an interval. */
const isPlainFormula = (text: string): boolean =>
  /^\p{L}{1,2}(?:_\w)?$|^\p{L}\(.*\)$|[=<>+≤≥]|^[([].*[)\]]$/u.test(text);

/**
 * Whether a letter or digit belongs to a word of a shell or of a price. Chinese, Japanese and Korean set words beside a
 * formula without a blank.
 */
const isOfWord = (sign = ''): boolean =>
  /[\p{L}\p{N}_]/u.test(sign) && !/[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(sign);

/**
 * Whether `$…$` is a formula by the rules of Pandoc (manual, “tex_math_dollars”): no blank behind the first `$` and before
 * the last one, no digit behind that. No digit and letter beside them either, since prices and variables of a shell have
 * those: `$5`, `$foo_bar`.
 */
const isSpan = (source: string, start: number, end: number): boolean => {
  const inner = source.slice(start + 1, end - 1);
  const [before, after] = [source[start - 1], source[end]];
  return !/^[\s\d]|\s$/.test(inner) && !isOfWord(after) && after !== '$' && before !== '$';
};

/**
 * Whether a text holds formulas although it does not say so: a block between `$$` that holds TeX, or several spans
 * between `$`, of which one holds TeX. Engines that rendered formulas on all pages left such posts behind.
 */
export const holdsFormulas = (written: string): boolean => {
  if (written.split('$', 3).length < 3) return false;
  const body = joinFormulas(written);
  const isCode = rangeFinder(codeRanges(body));
  const spans = { tex: 0, plain: 0 };
  const nodes: MdastNode[] = [markdownToMdast(body, { features: { frontmatter: false, math: true } })];
  for (let node = nodes.pop(); node; node = nodes.pop()) {
    if ('children' in node) nodes.push(...node.children);
    if (node.type !== 'math' && node.type !== 'inlineMath') continue;
    const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    if (isCode(start)) continue;
    const isBlock = body.startsWith('$$', start) && body.slice(start, end).endsWith('$$');
    const isInWord = isOfWord(body[start - 1]) || isOfWord(body[end]);
    if (isBlock && !isInWord && isTexBlock(node.value)) return true;
    if (isBlock || !isSpan(body, start, end)) continue;
    if (isTex(node.value)) spans.tex += 1;
    else if (isPlainFormula(node.value)) spans.plain += 1;
  }
  return spans.tex > 0 && spans.tex + spans.plain > 1;
};
