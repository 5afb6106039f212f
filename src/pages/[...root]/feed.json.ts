import { answer } from '#astro/pages/endpoint.ts';
import { jsonFeedPaths } from '#astro/pages/json-feed-paths.ts';

export const getStaticPaths = () => jsonFeedPaths();

export const GET = answer('application/feed+json; charset=utf-8');
