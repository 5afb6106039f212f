import type { Permalink } from '#urls/permalink.ts';

/** An address for a line of `redirects.txt`. */
export const inRules = (address: Permalink): string => address.replaceAll(/[\s%?#]/g, encodeURIComponent);

/** Words that YAML reads as text in a list in brackets without quotes; others are quoted (YAML 1.2 §7.3.3). */
const plain = /^(?=[\p{L}/])(?!(?:true|false|null)$)[\p{L}\p{M}\p{N}/._+ -]*[^\s:]$/iu;

/** A text as an item of a list in YAML: `[a, "b: c"]`. */
export const inYaml = (text: string): string => (plain.test(text) ? text : JSON.stringify(text));

/** Lines of a file in a remedy, below the sentence that names the file. */
export const asLines = (lines: readonly string[]): string => lines.map((line) => `\n      ${line}`).join('');
