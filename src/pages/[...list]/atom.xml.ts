import { answer } from '#data/endpoint.ts';
import { atomPaths } from '#data/feeds.ts';

export const getStaticPaths = () => atomPaths();

export const GET = answer('application/atom+xml; charset=utf-8');
