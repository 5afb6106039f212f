import { blogs } from '../build/site.ts';
import { addressOf, field, isPage, isPublished, writtenIn, type Written } from '../build/written.ts';

/** A post in a feed of an earlier platform; parsed from the posts without the code of the engine. */
export interface OldPost {
  readonly title: string;
  readonly link: string;
  readonly guid: string;
  /** Undefined for a post that was not at Blogger. */
  readonly bloggerId: string | undefined;
  readonly date: Date;
  readonly labels: readonly string[];
}

/** Origin of the sample blog, which never changed. */
const origin = 'https://muc.example';

const postOf = (text: Written): OldPost => ({
  title: field(text, 'title') ?? '',
  link: origin + addressOf(text),
  guid: origin + (field(text, 'slug') ?? ''),
  bloggerId: field(text, 'blogger_id'),
  date: new Date(field(text, 'date') ?? ''),
  labels: (text.fields['tags'] ?? []) as string[],
});

/** Every public post of the sample blog, newest first. */
export const allPosts = async (): Promise<readonly OldPost[]> =>
  (await writtenIn(blogs.sample))
    .filter((text) => isPublished(text) && !isPage(text))
    .map(postOf)
    .sort((a, b) => b.date.getTime() - a.date.getTime());

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/**
 * `/rss.xml` as gatsby-plugin-feed writes it, with the npm package `rss`: summaries, and ids that are not permalinks.
 */
export const gatsbyFeed = (posts: readonly OldPost[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom" version="2.0"><channel><title><![CDATA[Sổ tay mực]]></title><description><![CDATA[Ghi chép.]]></description><link>${origin}</link><generator>GatsbyJS</generator><lastBuildDate>Sat, 01 Nov 2025 10:00:00 GMT</lastBuildDate>${posts
    .map(
      ({ title, link, guid, date }) =>
        `<item><title><![CDATA[${title}]]></title><description><![CDATA[In short.]]></description><link>${xml(link)}</link><guid isPermaLink="false">${xml(guid)}</guid><pubDate>${date.toUTCString()}</pubDate></item>`,
    )
    .join('')}</channel></rss>`;

/** A date as Blogger writes it: with a fraction, in the time zone of the blog. */
const bloggerDate = (date: Date): string =>
  new Date(date.getTime() + 7 * 60 * 60 * 1000).toISOString().replace('Z', '+07:00');

/** `/feeds/posts/default` as Blogger writes it, for a blog with its own domain. */
export const bloggerFeed = (posts: readonly OldPost[]): string =>
  `<?xml version='1.0' encoding='UTF-8'?><?xml-stylesheet href="http://www.blogger.com/styles/atom.css" type="text/css"?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:openSearch='http://a9.com/-/spec/opensearchrss/1.0/' xmlns:gd='http://schemas.google.com/g/2005' xmlns:thr='http://purl.org/syndication/thread/1.0'><id>tag:blogger.com,1999:blog-8127364550192837465</id><updated>2019-02-01T10:00:00.000+07:00</updated><title type='text'>Sổ tay mực</title><link rel='http://schemas.google.com/g/2005#feed' type='application/atom+xml' href='${origin}/feeds/posts/default'/><link rel='self' type='application/atom+xml' href='https://www.blogger.com/feeds/8127364550192837465/posts/default'/><link rel='alternate' type='text/html' href='${origin}/'/><author><name>Nguyễn Hà Vy</name><email>noreply@blogger.com</email></author><generator version='7.00' uri='http://www.blogger.com'>Blogger</generator>${posts
    .map(
      ({ title, link, bloggerId, date, labels }) =>
        `<entry><id>${bloggerId}</id><published>${bloggerDate(date)}</published><updated>${bloggerDate(date)}</updated>${labels.map((label) => `<category scheme='http://www.blogger.com/atom/ns#' term="${xml(label)}"/>`).join('')}<title type='text'>${xml(title)}</title><content type='html'>&lt;p&gt;Text.&lt;/p&gt;</content><link rel='replies' type='text/html' href='${xml(link)}#comment-form' title='0 Comments'/><link rel='alternate' type='text/html' href="${xml(link)}" title="${xml(title)}"/><author><name>Nguyễn Hà Vy</name><email>noreply@blogger.com</email></author><thr:total>0</thr:total></entry>`,
    )
    .join('')}</feed>`;
