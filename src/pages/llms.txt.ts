import { llmsListOf } from '#data/copy.ts';

export const GET = () => llmsListOf();
