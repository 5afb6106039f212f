import { blogLists, kindOf, pagesOf } from '#blog/blog-lists.ts';
import type { Blog } from '#blog/blog.ts';
import { bloggerFeeds } from '#legacy/blogger.ts';
import { encodePath } from '#urls/routes.ts';
import type { Site } from '#config/site.ts';

/** A path with and without a slash at the end. */
const bothForms = (path: string): readonly string[] => {
  const bare = path.replace(/\/$/, '');
  return bare === '' ? ['/'] : [bare, `${bare}/`];
};

/** Percent-encodes all but letters, digits and `-._~`, as Blogger did: `C%2B%2B`, `it%27s`. */
const encodeAll = (text: string): string =>
  encodeURIComponent(text).replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);

/** Forms in which Blogger, and browsers when somebody typed it, wrote the name of a label. */
const labelForms = (label: string): readonly string[] => [
  encodePath(label).replaceAll(/[:*]/g, encodeAll),
  encodeURIComponent(label).replaceAll('*', encodeAll),
  encodeAll(label),
];

const feedQueries = ['', '?alt=rss', '?redirect=false', '?max-results=500&alt=rss', '?orderby=updated&start-index=1'];

/** Addresses of the time at Blogger: what its templates, readers of feeds and search engines asked for. */
const atBlogger = ({ posts, pages, years }: Blog): readonly string[] => {
  const former = posts.filter(({ bloggerId }) => bloggerId !== undefined);
  const labels = [...new Set(former.flatMap(({ tags }) => tags))];
  return [
    ...posts.map(({ permalink }) => `${encodePath(permalink)}?m=1`),
    // Readers and crawlers shorten addresses: every folder of a post was an archive page.
    ...posts.flatMap(({ permalink }) => {
      const [, year, month] = /^(\/\d{4}\/)(\d{2}\/)/.exec(permalink) ?? [];
      return year === undefined || month === undefined ? [] : [year, year + month].flatMap(bothForms);
    }),
    ...labels.flatMap((label) =>
      labelForms(label).flatMap((name) => [
        `/search/label/${name}`,
        `/search/label/${name}?max-results=20`,
        `/search/label/${name}?m=1`,
        ...(/[\\]/.test(label) ? [] : [`/feeds/posts/default/-/${name}`, `/feeds/posts/default/-/${name}?alt=rss`]),
      ]),
    ),
    ...bloggerFeeds.flatMap((feed) => feedQueries.map((query) => feed + query)),
    '/feeds/comments/default',
    '/feeds/comments/default?alt=rss',
    ...former.flatMap(({ bloggerId }) => {
      const id = bloggerId?.split('post-')[1];
      return id === undefined ? [] : [`/feeds/${id}/comments/default`, `/feeds/${id}/comments/default?alt=rss`];
    }),
    ...pages.map(({ permalink }) => `/p/${encodePath(permalink.replaceAll('/', ''))}.html?m=1`),
    ...years.flatMap(({ year, months }) => [
      ...bothForms(`/${year}/`),
      ...months.flatMap(({ month }) => {
        const number = String(month).padStart(2, '0');
        return [...bothForms(`/${year}/${number}/`), `/${year}_${number}_01_archive.html`];
      }),
    ]),
    '/?m=1',
    '/atom.xml',
    '/rss.xml',
    '/sitemap.xml?page=1',
    '/sitemap-pages.xml',
  ];
};

/** Addresses of the time of Gatsby, whose hosts showed `x.html/`. */
const atGatsby = (blog: Blog, site: Site): readonly string[] => [
  ...blog.posts.flatMap(({ permalink }) => bothForms(encodePath(permalink))),
  ...blog.pages.flatMap(({ permalink }) => [
    ...bothForms(encodePath(permalink)),
    ...bothForms(`/pages${encodePath(permalink)}`),
  ]),
  ...blogLists(blog).flatMap((list) => {
    if (!kindOf(list.kind).isPaginated) return bothForms(encodePath(list.permalink));
    const pages = pagesOf(list, site).map(({ permalink }) => permalink);
    const behind = [pages.length, 99].map((number) => `${list.permalink}page/${number}/`);
    return [...pages, ...behind].flatMap((page) => bothForms(encodePath(page)));
  }),
  ...bothForms('/tags/'),
  ...bothForms('/categories/'),
  '/sitemap/sitemap-index.xml',
  '/sitemap/sitemap-0.xml',
  '/sw.js',
  '/manifest.webmanifest',
];

/** All addresses, as sent, at which a blog answered on its earlier platforms. */
export const oldAddresses = (blog: Blog, site: Site): readonly string[] => [
  ...new Set([...atBlogger(blog), ...atGatsby(blog, site)]),
];
