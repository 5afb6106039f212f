import { answer } from '#astro/pages/endpoint.ts';
import { bloggerRssPaths } from '#astro/pages/rss-paths.ts';

export const getStaticPaths = () => bloggerRssPaths();

export const GET = answer('application/rss+xml; charset=utf-8');
