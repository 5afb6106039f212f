import { answer } from '#data/endpoint.ts';
import { rssPaths } from '#data/feeds.ts';

export const getStaticPaths = () => rssPaths();

export const GET = answer('application/rss+xml; charset=utf-8');
