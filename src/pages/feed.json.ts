import { mainJson } from '#data/feed.ts';

export const GET = mainJson;
