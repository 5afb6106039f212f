import { answer } from '#astro/pages/endpoint.ts';
import { atomPaths } from '#astro/pages/atom-paths.ts';

export const getStaticPaths = () => atomPaths();

export const GET = answer('application/atom+xml; charset=utf-8');
