import type { Edit } from '#text/edits.ts';
import type { TagContext } from './tag-context.ts';

/** An expression with a value of Jekyll that only Jekyll has: `{{ page.title }}`. */
const jekyllValue = /\{\{-?\s*(?:site|page|include|layout)\.[^{}\n]*\}\}/y;

/**
 * Reads an expression of Jekyll that has no value here.
 * @returns the expression; undefined for braces of anything else
 */
export const readJekyllValue = (text: string, at: number): string | undefined => {
  jekyllValue.lastIndex = at;
  return jekyllValue.exec(text)?.[0];
};

/** A value of the text itself: `{{ page.title }}`. */
const pageValue = /\{\{-?\s*page\.([a-z_]+)\s*-?\}\}/y;

const variable =
  /\{\{-?\s*(?:(site\.(?:baseurl|url|production_url|github\.url)|BASE_PATH)|["']([^"'{}\n]*)["'])\s*((?:\|[^{}\n]*)?)-?\}\}/y;

/** Filters of Jekyll that make an address of the blog. */
const addressFilter = /^(?:\|\s*(?:relative_url|absolute_url|prepend:\s*site\.(?:base)?url|url_for)\s*)+$/;

/** Reads `{{ page.title }}` and other values of a text that has them; undefined for other expressions. */
export const readPageValue = (text: string, at: number, { page = {} }: TagContext): Edit | undefined => {
  pageValue.lastIndex = at;
  const [whole = '', name = ''] = pageValue.exec(text) ?? [];
  const value = Object.hasOwn(page, name) ? page[name] : undefined;
  return value === undefined ? undefined : { start: at, end: at + whole.length, text: value };
};

/**
 * Reads `{{ site.url }}`, `{{ site.baseurl }}`, the names that Jekyll-Bootstrap has for both, or
 * `{{ "/path" | relative_url }}` of Jekyll. Before a path they add nothing, since links within the blog are paths from its
 * root.
 * @returns what replaces it; undefined for other expressions
 */
export const readVariable = (text: string, at: number, { url }: TagContext): Edit | undefined => {
  variable.lastIndex = at;
  const [whole, name, path, filters = ''] = variable.exec(text) ?? [];
  if (whole === undefined) return undefined;
  const end = at + whole.length;
  if (path !== undefined)
    return addressFilter.test(filters.trim())
      ? { start: at, end, text: path.startsWith('/') ? path : `/${path}` }
      : undefined;
  if (filters.trim() !== '') return undefined;
  const isBeforePath = /^(?:\/|\{\{-?\s*(?:site|page)\.|\{%)/.test(text.slice(end, end + 20));
  return { start: at, end, text: /(?<!base)url$/.test(name ?? '') && !isBeforePath ? url : '' };
};
