import { answer } from '#astro/pages/endpoint.ts';
import { rssPaths } from '#astro/pages/rss-paths.ts';

export const getStaticPaths = () => rssPaths();

export const GET = answer('application/rss+xml; charset=utf-8');
