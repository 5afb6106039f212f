import { mainAtom } from '#data/feed.ts';

export const GET = mainAtom;
