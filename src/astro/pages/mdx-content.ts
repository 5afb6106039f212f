import { render, type CollectionEntry } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Page } from '#blog/post.ts';

/**
 * The Astro component of an MDX text.
 * @param explain makes the error for the owner when the text, or what it imports, cannot be compiled or run
 */
export const getContent = async (
  { id, file }: Page,
  explain: (error: unknown) => Error,
): Promise<AstroComponentFactory> => {
  // What Astro reads of an entry: it is in `mdx-modules.ts`, whatever its collection holds.
  const entry = { id, collection: 'posts', filePath: file, deferredRender: true };
  try {
    return (await render(entry as unknown as CollectionEntry<'posts'>)).Content;
  } catch (error) {
    throw explain(error);
  }
};
