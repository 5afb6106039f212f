import { answer } from '#data/endpoint.ts';
import { fixedText } from '#data/paths.ts';
import { manifestText } from '#data/site-files.ts';

export const getStaticPaths = () => fixedText(manifestText);

export const GET = answer('application/manifest+json');
