import { answer } from '#astro/pages/endpoint.ts';
import { exportPaths } from '#astro/pages/markdown-export-paths.ts';

export const getStaticPaths = () => exportPaths();

export const GET = answer('text/markdown; charset=utf-8');
