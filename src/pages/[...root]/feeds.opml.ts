import { answer } from '#astro/pages/endpoint.ts';
import { opmlPaths } from '#astro/pages/feed-paths.ts';

export const getStaticPaths = () => opmlPaths();

export const GET = answer('text/x-opml; charset=utf-8');
