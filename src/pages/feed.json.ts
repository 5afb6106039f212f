import { jsonOfBlog } from '#data/feed.ts';

export const GET = () => jsonOfBlog();
