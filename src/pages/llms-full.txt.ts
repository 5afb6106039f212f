import { llmsFullOf } from '#data/copy.ts';

export const GET = () => llmsFullOf();
