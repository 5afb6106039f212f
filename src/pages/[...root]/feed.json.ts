import { answer } from '#data/endpoint.ts';
import { jsonFeedPaths } from '#data/feeds.ts';

export const getStaticPaths = () => jsonFeedPaths();

export const GET = answer('application/feed+json; charset=utf-8');
