import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { blogLoader } from '#data/loader.ts';
import { commentsFileSchema } from '#lib/comments.ts';
import { authoredSchema } from '#lib/front-matter.ts';
import { languages } from '#lib/language.ts';

const posts = defineCollection({ loader: blogLoader('posts'), schema: authoredSchema });
const pages = defineCollection({ loader: blogLoader('pages'), schema: authoredSchema });

/** All but pictures, once: Astro asks for the schema of every single text. */
const learnt = {
  folder: z.enum(['posts', 'pages']),
  collection: z.enum(['posts', 'pages']),
  format: z.enum(['md', 'mdx']),
  file: z.string(),
  rendered: z.string().describe('Name of the stored HTML'),
  prose: z.strictObject({
    lead: z.string(),
    words: z.number(),
    codeLines: z.number(),
    lang: z.enum(languages).optional(),
  }),
  headings: z.array(z.strictObject({ depth: z.number(), id: z.string(), text: z.string() })),
  related: z.array(z.string()).describe('Permalinks of posts alike, best first'),
  backlinks: z.array(z.string()).describe('Permalinks of what links here'),
  comments: commentsFileSchema.shape.comments,
};

const texts = defineCollection({
  loader: blogLoader('texts'),
  schema: ({ image }) => z.strictObject({ ...learnt, pictures: z.record(z.string(), image()) }),
});

export const collections = { posts, pages, texts };
