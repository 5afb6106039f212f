import { answer } from '#astro/pages/endpoint.ts';
import { fixedText } from '#astro/pages/static-paths.ts';
import { postsText } from '#astro/pages/site-files.ts';

export const getStaticPaths = () => fixedText(postsText);

export const GET = answer('application/json');
