import { answer } from '#astro/pages/endpoint.ts';
import { llmsListPaths } from '#astro/pages/markdown-export-paths.ts';

export const getStaticPaths = () => llmsListPaths();

export const GET = answer('text/plain; charset=utf-8');
