import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { writeBody } from './post-body.ts';
import { planPosts, type PlannedPost } from './post-plan.ts';
import { createRandom, type Random } from './random.ts';
import { sentence } from './vocabulary.ts';

/** A generated post. */
export interface CorpusPost {
  /** Path below the blog folder. */
  readonly file: string;
  /** Fields with the names of Blogger and Gatsby. */
  readonly frontMatter: Readonly<Record<string, unknown>>;
  readonly body: string;
}

const seed = 20_051_123;

const settings = `export default {
  url: 'https://bench.example/',
  title: 'Sổ tay đo',
  description: { vi: 'Những bài viết do máy đặt ra để đo.', en: 'Posts that a machine made up to be measured.' },
  author: { name: 'Người Đo' },
  from: ['blogger', 'gatsby'],
  legacyOrigin: 'https://bench.example',
  oldHosts: ['bench-old.example'],
};
`;

const digits = (count: number, random: Random): string =>
  Array.from({ length: count }, (_, index) => random.int(index === 0 ? 1 : 0, 9)).join('');

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** An address of an image as Blogger made it. */
const pictureAddress = (name: string, random: Random): string => {
  const some = (count: number): string => Array.from({ length: count }, () => random.pick([...letters])).join('');
  return `https://${random.int(1, 4)}.bp.blogspot.com/-${some(11)}/V${some(10)}I/AAAAAAAA${some(3)}/${some(22)}/s1600/${name}.png`;
};

/**
 * Writes a post.
 * @param earlier returns an older post for a link; undefined for the oldest post
 */
const write = (post: PlannedPost, earlier: () => PlannedPost | undefined, random: Random): CorpusPost => {
  const { title, slug, language, date, tags, category, series } = post;
  const count = Math.min(4, Math.round(random.logNormal(1.4, 0.6)));
  const pictures = random.chance(1 / 3)
    ? Array.from({ length: count }, (_, index) => pictureAddress(`picture-${index + 1}`, random))
    : [];
  const links = Array.from({ length: random.int(0, 3) }, earlier).flatMap((post) => post?.slug ?? []);
  const size = Math.min(40_000, Math.max(500, random.logNormal(2_500, 1)));
  const codeBlocks = Math.round((random.next() * 1.6 + 0.2) * (size / 3_700) * 2.4);
  const body = writeBody({ language, size, codeBlocks, pictures, links }, random);
  const old = random.chance(0.7);
  const changed = new Date(Date.parse(date) + random.int(1, 200) * 86_400_000).toISOString();
  return {
    file: `posts/${date.slice(0, 4)}/${date.slice(0, 10)}-${slug.split('/').at(-1)?.replace('.html', '') ?? ''}.md`,
    frontMatter: {
      template: 'post',
      title,
      date,
      author: 'Người Đo',
      tags,
      modified_time: changed.replace('Z', '+00:00'),
      ...(pictures[0] === undefined ? {} : { thumbnail: pictures[0] }),
      blogger_id: `tag:blogger.com,1999:blog-7302846619450271833.post-${digits(19, random)}`,
      blogger_orig_url: `https://bench-old.example${slug}`,
      slug,
      category,
      ...(random.chance(0.7) ? { description: sentence(language, random) } : {}),
      ...(series === undefined ? {} : { series }),
      fbCommentUrl: old ? `http://bench-old.example${slug}` : 'none',
    },
    body,
  };
};

/** Generates the posts of a blog, oldest first. The same count gives the same posts on any machine. */
export const makeCorpus = (count: number): readonly CorpusPost[] => {
  const random = createRandom(seed);
  const plans = planPosts(count, random);
  return plans.map((plan, index) => write(plan, () => plans[random.int(0, index) - 1], random));
};

/** The source file of a post. */
export const corpusFile = ({ frontMatter, body }: CorpusPost): string =>
  `---\n${stringify(frontMatter, { lineWidth: 0 })}---\n\n${body}`;

/** A hash of all files of a corpus. */
export const corpusHash = (posts: readonly CorpusPost[]): string => {
  const hash = createHash('sha256');
  for (const post of posts) hash.update(post.file).update(corpusFile(post));
  return hash.digest('hex');
};

/** Writes a blog folder: settings and posts. */
export const writeCorpus = async (folder: string, posts: readonly CorpusPost[]): Promise<void> => {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'site.config.ts'), settings);
  for (const post of posts) {
    await mkdir(dirname(join(folder, post.file)), { recursive: true });
    await writeFile(join(folder, post.file), corpusFile(post));
  }
};
