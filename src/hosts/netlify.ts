import { bloggerFeeds } from '#legacy/blogger.ts';
import { routes } from '#urls/routes.ts';
import type { Hosting } from './host-rules.ts';
import { feedsElsewhere } from './old-paths.ts';
import { hasFeedFolders, pastPages, source, writer } from './redirect-lines.ts';

/**
 * `_redirects` of Netlify. It ignores trailing slashes, compares queries, supports status 410, and serves a file before it
 * looks at rules without `!`. A placeholder is a whole part of a path there
 * (docs.netlify.com/manage/routing/redirects/redirect-options).
 */
export const netlifyRules = (hosting: Hosting): readonly string[] => {
  const { redirects, addresses, manifest } = hosting;
  const { rule, moves, dynamic, feeds } = writer(hosting);
  const hasRss = manifest.some(({ permalink }) => permalink === routes.bloggerRss);
  return [
    ...bloggerFeeds
      .filter(() => hasRss)
      .map((feed) => `${source(feed, addresses)} alt=rss ${addresses.url(routes.bloggerRss)} 200!`),
    ...feeds(feedsElsewhere(hosting), '200!'),
    ...moves(redirects),
    ...redirects.filter(({ to }) => to === undefined).map(({ from }) => rule(from, addresses.url('/404.html'), '410')),
    `${addresses.url('/search')} q=:q ${addresses.url('/search/')}?q=:q 301`,
    ...(hasFeedFolders(hosting) ? [dynamic('/feeds/*', '/feeds/:splat/', '200!')] : []),
    ...pastPages().map(([from, to]) => dynamic(from, to, '301')),
  ];
};
