import type { PrintedText } from '#views/body-view.ts';
import { bodyOf, getHtml, getMdx } from './bodies.ts';
import type { BlogContext } from './blog-context.ts';
import { imageFacts } from './image-attributes.ts';

/** The text that the author wrote for missing addresses; undefined without one. */
export const getNotFound = async (context: BlogContext): Promise<PrintedText | undefined> => {
  const page = context.blog.notFound;
  if (!page) return undefined;
  if (page.format === 'mdx') return getMdx(page, 'page', context);
  const facts = await imageFacts(page, context.entryOf(page).text.references, context);
  return getHtml(page, bodyOf(page, facts, context), 'page', context);
};
