import { answer } from '#data/endpoint.ts';
import { opmlText } from '#data/feeds.ts';
import { fixedText } from '#data/paths.ts';

export const getStaticPaths = () => fixedText(opmlText);

export const GET = answer('text/x-opml; charset=utf-8');
