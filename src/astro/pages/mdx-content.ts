import { getEntry, render } from 'astro:content';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Page } from '#blog/post.ts';

/** The component that prints a text with components. */
export const getContent = async ({ folder, id, file }: Page, isPost: boolean): Promise<AstroComponentFactory> => {
  const entry = await getEntry(isPost ? 'posts' : 'pages', `${folder}/${id}`);
  if (!entry) throw new Error(`${file} is in the blog and not in its collection.`);
  return (await render(entry)).Content;
};
