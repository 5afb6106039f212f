import { place, visible, type Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Strings } from '#strings/index.ts';
import type { Language } from '#text/language.ts';
import { escapeHtml } from '#text/plain-text.ts';

const style = `
  body { margin: 0; background: var(--surface); color: var(--text); font: 1.1rem/1.65 Georgia, 'Noto Serif', serif; }
  main { max-inline-size: 40rem; margin-inline: auto; padding: var(--edge); }
  h1 { color: var(--seal); font-weight: 600; line-height: 1.25; }
  ul { padding: 0; list-style: none; }
  li { margin-block: 1.65rem; padding-block-start: 0.8rem; border-block-start: 1px solid var(--line); }
  p { margin-block: 0.4rem; overflow-wrap: anywhere; }
  code { font: 0.85em/1.5 ui-monospace, monospace; background: var(--surface-code); padding: 0.1em 0.3em; }
  .remedy { color: var(--text-quiet); white-space: pre-line; }`;

const item = (diagnostic: Diagnostic, words: Strings): string => {
  const { field, message, remedy } = diagnostic;
  const where = `<code>${escapeHtml(place(diagnostic))}</code>`;
  const key = field === undefined ? '' : ` ${escapeHtml(words.brokenField)} <code>${escapeHtml(field)}</code>`;
  return `<li><p>${where}${key}</p><p>${escapeHtml(visible(message))}</p><p class="remedy">${escapeHtml(words.brokenRemedy)} ${escapeHtml(remedy)}</p></li>`;
};

/** How pages of the development server are printed. */
export interface BrokenLook {
  readonly lang: Language;
  readonly words: Strings;
  /** The design tokens, as CSS. */
  readonly look: string;
  /** Address of Vite's script for reloading. */
  readonly client: string;
}

/**
 * A page that the development server shows in place of one with errors. It loads itself again after each save.
 * @param about the text or the page with errors
 */
export const brokenPage = (
  about: string,
  diagnostics: readonly Diagnostic[],
  { lang, words, look, client }: BrokenLook,
): string => {
  const title = escapeHtml(words.brokenTitle);
  return `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}: ${escapeHtml(about)}</title>
<style>${look}${style}</style>
<script type="module" src="${escapeHtml(client)}"></script>
<main>
<h1>${title}</h1>
<p>${escapeHtml(words.brokenText)}</p>
<ul>${diagnostics.map((diagnostic) => item(diagnostic, words)).join('\n')}</ul>
</main>
</html>
`;
};
