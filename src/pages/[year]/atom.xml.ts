import { answer } from '#astro/pages/endpoint.ts';
import { yearAtomPaths } from '#astro/pages/atom-paths.ts';

export const getStaticPaths = () => yearAtomPaths();

export const GET = answer('application/atom+xml; charset=utf-8');
