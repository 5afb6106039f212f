import { answer } from '#astro/pages/endpoint.ts';
import { opmlText } from '#astro/pages/site-files.ts';
import { fixedText } from '#astro/pages/static-paths.ts';

export const getStaticPaths = () => fixedText(opmlText);

export const GET = answer('text/x-opml; charset=utf-8');
