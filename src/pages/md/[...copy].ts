import { answer } from '#data/endpoint.ts';
import { exportPaths } from '#data/markdown-export.ts';

export const getStaticPaths = () => exportPaths();

export const GET = answer('text/markdown; charset=utf-8');
