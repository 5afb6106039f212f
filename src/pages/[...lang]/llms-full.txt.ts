import { answer } from '#astro/pages/endpoint.ts';
import { llmsFullPaths } from '#astro/pages/markdown-export-paths.ts';

export const getStaticPaths = () => llmsFullPaths();

export const GET = answer('text/plain; charset=utf-8');
