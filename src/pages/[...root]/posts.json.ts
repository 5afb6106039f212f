import { answer } from '#data/endpoint.ts';
import { fixedText } from '#data/paths.ts';
import { postsText } from '#data/site-files.ts';

export const getStaticPaths = () => fixedText(postsText);

export const GET = answer('application/json');
