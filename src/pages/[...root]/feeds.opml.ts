import { answer } from '#data/endpoint.ts';
import { opmlPaths } from '#data/feeds.ts';

export const getStaticPaths = () => opmlPaths();

export const GET = answer('text/x-opml; charset=utf-8');
