import { answer } from '#astro/pages/endpoint.ts';
import { fixedText } from '#astro/pages/static-paths.ts';
import { manifestText } from '#astro/pages/site-files.ts';

export const getStaticPaths = () => fixedText(manifestText);

export const GET = answer('application/manifest+json');
