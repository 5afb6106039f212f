import { escapeHtml } from '#text/plain-text.ts';

/** `[sourcecode language="php"]` and its other names in the SyntaxHighlighter of WordPress.com. */
const opening = /\[(sourcecode|source|code)(?:\s+(?:language|lang)=["']?([\w#+-]+)(?![\w#+-])["']?)?[^[\]\n]*\]/gi;

/**
 * Replaces shortcodes around code by `pre`, before paragraphs are made of its lines. Plug-ins store the code escaped or
 * not; code with `<` is not.
 */
export const readCodeShortcodes = (text: string): string => {
  const parts: string[] = [];
  const lowered = text.toLowerCase();
  const unclosed = new Set<string>();
  let done = 0;
  for (const { 0: found, 1: name = '', 2: language, index } of text.matchAll(opening)) {
    const end = `[/${name.toLowerCase()}]`;
    if (index < done || unclosed.has(end)) continue;
    const at = lowered.indexOf(end, index);
    if (at < 0) {
      unclosed.add(end);
      continue;
    }
    const code = text
      .slice(index + found.length, at)
      .replace(/^\r?\n/, '')
      .trimEnd();
    const html = code.includes('<') || !/&(?:lt|gt|amp|quot|#\d+);/.test(code) ? escapeHtml(code) : code;
    const lang = language === undefined ? '' : ` class="language-${language.toLowerCase()}"`;
    parts.push(text.slice(done, index), `<pre><code${lang}>${html}</code></pre>`);
    done = at + end.length;
  }
  return parts.join('') + text.slice(done);
};
