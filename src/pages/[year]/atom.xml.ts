import { answer } from '#data/endpoint.ts';
import { yearAtomPaths } from '#data/feeds.ts';

export const getStaticPaths = () => yearAtomPaths();

export const GET = answer('application/atom+xml; charset=utf-8');
