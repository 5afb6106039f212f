import { answer } from '#data/endpoint.ts';
import { llmsListPaths } from '#data/markdown-export.ts';

export const getStaticPaths = () => llmsListPaths();

export const GET = answer('text/plain; charset=utf-8');
