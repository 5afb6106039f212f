import { getEntry, render } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Page } from '#blog/post.ts';

/**
 * The Astro component of an MDX text.
 * @throws Error when its collection does not have it
 */
export const getContent = async ({ folder, id, file }: Page, isPost: boolean): Promise<AstroComponentFactory> => {
  const entry = await getEntry(isPost ? 'posts' : 'pages', `${folder}/${id}`);
  if (!entry) throw new Error(`${file} is in the blog and not in its collection.`);
  return (await render(entry)).Content;
};
