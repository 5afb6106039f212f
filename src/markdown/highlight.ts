import { createHighlighterCore, type HighlighterCore, type ThemedToken } from 'shiki/core';
import { createCssVariablesTheme } from 'shiki/core';
import { createOnigurumaEngine } from 'shiki/engine/oniguruma';
import { bundledLanguages, bundledLanguagesAlias } from 'shiki/langs';

const variablePrefix = '--';
const theme = createCssVariablesTheme({ name: 'ink', variablePrefix });

/** One class per kind of word; `styles/code.css` gives them colours. Plain words get none. */
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

/** A promise: blocks of one text come here at once, and each must find the same highlighter. */
let highlighter: Promise<HighlighterCore> | undefined;

/** In text a quote need not be a reference. */
const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const isBundled = (lang: string): lang is keyof typeof bundledLanguages =>
  Object.hasOwn({ ...bundledLanguages, ...bundledLanguagesAlias }, lang);

/** Neighbours of one colour as one span; blanks take any colour. */
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
 * Lines of code as HTML with one class per kind of word and nothing else; their text is the code to the byte. A language
 * that Shiki does not know, in any case of letters, stays plain.
 */
export const highlightLines = async (code: string, language: string | undefined): Promise<string[]> => {
  const lang = language?.toLowerCase() ?? '';
  // Past this size colours cost more to build and to load than they tell.
  if (!isBundled(lang) || code.length > 100_000) return escape(code).split('\n');
  highlighter ??= createHighlighterCore({
    themes: [theme],
    langs: [],
    engine: createOnigurumaEngine(import('shiki/wasm')),
  });
  const { getLoadedLanguages, loadLanguage, codeToTokensBase } = await highlighter;
  if (!getLoadedLanguages().includes(lang)) await loadLanguage(bundledLanguages[lang]);
  // No limit by the clock, or a busy machine would give other bytes; a line over 2,000 characters is data, not code.
  const lines = codeToTokensBase(code, {
    lang,
    theme: 'ink',
    tokenizeMaxLineLength: 2000,
    tokenizeTimeLimit: 0,
  });
  return lines.map(lineHtml);
};

/** Code as HTML, as `highlightLines` makes it. */
export const highlight = async (code: string, language: string | undefined): Promise<string> =>
  (await highlightLines(code, language)).join('\n');
