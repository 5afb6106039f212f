import { answer } from '#data/endpoint.ts';
import { fixedText } from '#data/paths.ts';
import { robotsText } from '#data/site-files.ts';

export const getStaticPaths = () => fixedText(robotsText);

export const GET = answer('text/plain; charset=utf-8');
