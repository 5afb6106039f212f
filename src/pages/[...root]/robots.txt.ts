import { answer } from '#astro/pages/endpoint.ts';
import { fixedText } from '#astro/pages/static-paths.ts';
import { robotsText } from '#astro/pages/site-files.ts';

export const getStaticPaths = () => fixedText(robotsText);

export const GET = answer('text/plain; charset=utf-8');
