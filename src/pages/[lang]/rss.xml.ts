import type { APIContext } from 'astro';
import { getBlog } from '#data/blog.ts';
import { rssOf } from '#data/feed.ts';
import type { LanguageList } from '#lib/language-list.ts';
import { routes } from '#lib/routes.ts';
import { strings } from '#strings/index.ts';

export const getStaticPaths = async () =>
  (await getBlog()).languages.map((list) => ({ params: { lang: list.lang }, props: { list } }));

export const GET = ({ props: { list } }: APIContext<{ list: LanguageList }>) => {
  const permalink = routes.language(list.lang);
  return rssOf(list.posts, routes.rssOf(permalink), permalink, strings[list.lang].inThisLanguage, list.lang);
};
