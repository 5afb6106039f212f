import { createHighlighterCore, type HighlighterCore, type ThemedToken } from 'shiki/core';
import { createCssVariablesTheme } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { bundledLanguages, bundledLanguagesAlias } from 'shiki/langs';

const variablePrefix = '--';
const theme = createCssVariablesTheme({ name: 'ink', variablePrefix });

/** One class per kind of token; `styles/code.css` has the colours. Other tokens have no class. */
const classes: Readonly<Record<string, string>> = {
  'var(--token-keyword)': 'k',
  'var(--token-string)': 's',
  'var(--token-string-expression)': 's',
  'var(--token-comment)': 'c',
  'var(--token-function)': 'f',
  'var(--token-constant)': 'n',
  'var(--token-parameter)': 'p',
  'var(--token-punctuation)': 'u',
  'var(--token-link)': 's',
  'var(--token-inserted)': 'i',
  'var(--token-deleted)': 'd',
  'var(--token-changed)': 'h',
};

/** A promise, since several code blocks can ask for the highlighter at the same time. */
let highlighter: Promise<HighlighterCore> | undefined;

/** Escapes text outside of attributes, where quotes need no escape. */
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const isBundled = (lang: string): lang is keyof typeof bundledLanguages =>
  Object.hasOwn({ ...bundledLanguages, ...bundledLanguagesAlias }, lang);

/** Joins adjacent tokens of one kind into one span. White space joins the span before it. */
const lineHtml = (tokens: readonly ThemedToken[]): string => {
  const runs: { kind: string; text: string }[] = [];
  for (const { content, color = '' } of tokens) {
    const last = runs.at(-1);
    const kind = classes[color] ?? '';
    if (last && (last.kind === kind || content.trim() === '')) last.text += content;
    else runs.push({ kind, text: content });
  }
  return runs
    .map(({ kind, text }) => (kind === '' ? escape(text) : `<span class="${kind}">${escape(text)}</span>`))
    .join('');
};

/**
 * Highlights code. The text of the HTML is the code, byte for byte; the only markup are spans with a class per kind of
 * token.
 * @param language as written after the fence, in upper or lower case; a language that Shiki does not know gives plain
 *   code
 * @returns HTML of each line
 */
export const highlightLines = async (code: string, language: string | undefined): Promise<string[]> => {
  const lang = language?.toLowerCase() ?? '';
  // For larger code, highlighting takes too long and makes the page too large.
  if (!isBundled(lang) || code.length > 100_000) return escape(code).split('\n');
  highlighter ??= createHighlighterCore({
    themes: [theme],
    langs: [],
    engine: createOnigurumaEngine(import('shiki/wasm')),
  });
  const { getLoadedLanguages, loadLanguage, codeToTokensBase } = await highlighter;
  if (!getLoadedLanguages().includes(lang)) await loadLanguage(bundledLanguages[lang]);
  // No time limit, since the output must not depend on the speed of the machine. A line over 2,000 characters is data,
  // not code.
  const lines = codeToTokensBase(code, {
    lang,
    theme: 'ink',
    tokenizeMaxLineLength: 2000,
    tokenizeTimeLimit: 0,
  });
  return lines.map(lineHtml);
};

/**
 * Highlights code; see `highlightLines`.
 * @returns HTML
 */
export const highlight = async (code: string, language: string | undefined): Promise<string> =>
  (await highlightLines(code, language)).join('\n');
