import type { FeedItem, FeedPlace } from '#feeds/item.ts';

/** A feed item with these fields. */
export const anItem = (fields: Partial<FeedItem> = {}): FeedItem => ({
  guid: 'https://first.example/2016/02/x.html',
  bloggerId: 'tag:blogger.com,1999:blog-1.post-2',
  url: 'https://blog.example/2016/02/x.html',
  title: 'Title',
  summary: 'How it begins.',
  html: '<p>Text.</p>',
  published: new Date('2016-02-04T01:02:03.456Z'),
  updated: new Date('2016-02-05T01:02:03.456Z'),
  author: 'Duyet',
  lang: 'vi',
  topics: ['Web'],
  ...fields,
});

export const aPlace: FeedPlace = {
  title: 'Blog',
  description: 'Một blog.',
  lang: 'vi',
  self: 'https://blog.example/feed',
  alternate: 'https://blog.example/',
};
