import { defineCollection } from 'astro:content';
import { blogLoader } from '#astro/content-loader.ts';
import { authoredSchema } from '#content/authored-schema.ts';

const posts = defineCollection({ loader: blogLoader('posts'), schema: authoredSchema });
const pages = defineCollection({ loader: blogLoader('pages'), schema: authoredSchema });

export const collections = { posts, pages };
