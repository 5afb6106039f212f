import { blogStats, type BlogStats } from '#blog/blog-stats.ts';
import { isDead, loadLinkAnswers } from '#load/link-answers.ts';
import { loadBlog } from '#load/load-blog.ts';
import { blogOptions } from './blog-options.ts';
import { commandLine } from './command-line.ts';
import { createProgress } from './progress.ts';

interface Links {
  /** Links within the blog that lead nowhere. */
  readonly deadWithin: number;
  /** Addresses of other sites that gave no page at the last check. */
  readonly deadOutside: readonly string[];
  /** How many addresses of other sites were asked then. */
  readonly asked: number;
}

/** Two columns: numbers to the right. */
const rows = (lines: readonly (readonly [string | number, string])[]): string[] =>
  lines.map(([number, text]) => `${String(number).padStart(9)}  ${text}`);

const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', heading, ...lines];

const format = (stats: BlogStats, links: Links): string =>
  [
    ...rows([
      [stats.posts, 'posts'],
      [stats.pages, 'pages'],
      [stats.words, `words in posts; half of the posts have fewer than ${stats.medianWords}`],
      ...Object.entries(stats.languages).map(([lang, posts]) => [posts, `posts in ${lang}`] as const),
      [stats.tags.count, `tags, ${stats.tags.usedOnce} of them on only one post`],
      [stats.imagesWithoutAlt.count, 'images without a text in their place'],
      [links.deadWithin, 'dead links within the blog'],
      [
        links.asked === 0 ? '?' : links.deadOutside.length,
        links.asked === 0
          ? 'dead links to other sites: npm run check:content -- --external asks them'
          : `dead links to other sites, of ${links.asked} at the last check`,
      ],
    ]),
    ...section(
      'Posts and words by year',
      rows(stats.years.map(({ year, posts, words }) => [posts, `${year}  ${words} words`])),
    ),
    ...section('Most used tags', rows(stats.tags.most.map(({ label, posts }) => [posts, label]))),
    ...section(
      'Longest posts (words)',
      rows(stats.longest.map(({ words, file, title }) => [words, `${title}  ${file}`])),
    ),
    ...section(
      'Oldest posts that were never updated',
      stats.oldestWithoutUpdate.map(({ date, file, title }) => ` ${date}  ${title}  ${file}`),
    ),
    ...section(
      'Texts with the most images without words',
      rows(stats.imagesWithoutAlt.texts.map(({ images, file }) => [images, file])),
    ),
  ].join('\n');

const { flags } = commandLine({
  usage: `Usage: npm run stats              counts what is in the blog of BLOG_DIR
       npm run stats -- --json    the same as JSON`,
  allowed: [],
  flags: ['json'],
});
const options = await blogOptions();
const { show, clear } = createProgress('texts read');
const { blog, entries, counts } = await loadBlog({ ...options, unpublished: false, progress: show });
clear();
const answers = [...loadLinkAnswers(options.cache)];
const stats = blogStats(
  blog,
  new Map(entries.map(({ source, text }) => [source.file, text.imagesWithoutAlt.length])),
  options.site.timeZone,
);
const links: Links = {
  deadWithin: counts.deadLinks,
  deadOutside: answers.flatMap(([url, answer]) => (isDead(answer) ? [url] : [])),
  asked: answers.length,
};
process.stdout.write(
  `${flags.has('json') ? JSON.stringify({ ...stats, links }, undefined, 2) : format(stats, links)}\n`,
);
