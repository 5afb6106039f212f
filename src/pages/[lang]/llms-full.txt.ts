import type { APIContext } from 'astro';
import { getBlog } from '#data/blog.ts';
import { llmsFullOf } from '#data/copy.ts';
import type { Language } from '#lib/language.ts';

export const getStaticPaths = async () =>
  (await getBlog()).languages.map(({ lang }) => ({ params: { lang }, props: { lang } }));

export const GET = ({ props: { lang } }: APIContext<{ lang: Language }>) => llmsFullOf(lang);
