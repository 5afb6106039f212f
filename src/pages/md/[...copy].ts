import type { APIContext } from 'astro';
import { getBlog } from '#data/blog.ts';
import { getCopy } from '#data/copy.ts';
import type { Page } from '#lib/post.ts';
import { routes } from '#lib/routes.ts';

export const getStaticPaths = async () =>
  [...(await getBlog()).byPermalink.values()].map((page) => ({
    params: { copy: routes.markdown(page.permalink).slice('/md/'.length) },
    props: { page },
  }));

export const GET = async ({ props: { page } }: APIContext<{ page: Page }>) =>
  new Response(await getCopy(page), { headers: { 'Content-Type': 'text/markdown; charset=utf-8' } });
