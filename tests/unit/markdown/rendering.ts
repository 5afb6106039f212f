import { isInternalUrl } from '#config/site-hosts.ts';
import { renderMarkdown, type TextContext } from '#markdown/render.ts';

const hosts = new Set(['blog.example']);
export const context: TextContext = {
  words: '',
  lang: 'vi',
  defaultLang: 'vi',
  isInternal: (href) => isInternalUrl(href, hosts),
};
export const render = (markdown: string, more: Partial<TextContext> = {}) =>
  renderMarkdown(markdown, { ...context, ...more });
export const htmlOf = async (markdown: string) => (await render(markdown)).html.trim();
