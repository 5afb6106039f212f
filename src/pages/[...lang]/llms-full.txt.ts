import { answer } from '#data/endpoint.ts';
import { llmsFullPaths } from '#data/markdown-export.ts';

export const getStaticPaths = () => llmsFullPaths();

export const GET = answer('text/plain; charset=utf-8');
