import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { blogFolder } from '#load/blog-folder.ts';
import { loadBlog } from '#load/load-blog.ts';
import { loadSettings } from '#load/load-settings.ts';
import { comparable } from '#load/relations.ts';
import { type Comparable } from '#blog/bm25.ts';
import { createFeatureReader, openingLength } from '#blog/text-features.ts';
import { textOfHtml } from '#text/html-text.ts';
import { findRelated } from '#blog/related-posts.ts';
import { pairs } from './pairs.ts';
import { mean } from './relevance.ts';

// Prints how good related posts are: `npm run bench:related`; with `--each`, for every judged post.

const root = fileURLToPath(new URL('../..', import.meta.url));
const print = (text: string): void => void process.stdout.write(`${text}\n`);
const percent = (share: number): string => `${(share * 100).toFixed(0)}%`;

const readFeatures = createFeatureReader();

const code = /<pre\b[^>]*>.*?<\/pre>/gis;

/** A post with its text. */
interface PostText extends Comparable {
  readonly title: string;
  readonly description: string;
  readonly text: string;
}

const nameOf = (permalink: string): string =>
  permalink
    .replace(/\.html$|\/$/, '')
    .split('/')
    .at(-1) ?? '';

const read = async (dir: string | undefined) => {
  const folder = blogFolder(root, dir);
  const cache = await mkdtemp(join(tmpdir(), 'muc-bench-'));
  try {
    const { site } = await loadSettings(folder, { url: undefined, strict: false });
    const { blog, entries, relations, htmlOf } = await loadBlog({
      engine: root,
      folder,
      site,
      cache,
      now: new Date(),
      unpublished: false,
    });
    const opening = new Map<string, string>();
    for (const entry of entries)
      opening.set(entry.source.file, textOfHtml((await htmlOf(entry)).replaceAll(code, ' ')).slice(0, openingLength));
    return {
      related: new Map([...relations.related].map(([post, others]) => [nameOf(post), others.map(nameOf)])),
      posts: blog.posts.map((post): PostText => {
        const { title, description, tags } = post;
        const text = { title, description, text: opening.get(post.file) ?? '' };
        return { ...text, ...comparable(post, readFeatures({ ...text, tags }), [], site) };
      }),
    };
  } finally {
    await rm(cache, { recursive: true, force: true });
  }
};

/** Generates a blog of any size from the sentences and tags of another; the same in every run. */
const generate = (posts: readonly PostText[], count: number): readonly Comparable[] => {
  let seed = 1;
  const one = <Value>(values: readonly Value[]): readonly Value[] => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
    return values.slice((seed >> 8) % values.length).slice(0, 1);
  };
  const pieces = posts.flatMap(({ text }) => text.match(/(?:\S+\s+){1,12}/g) ?? []);
  return Array.from({ length: count }, (_, index) => index).flatMap((index) =>
    one(posts).map((post) => ({
      ...post,
      permalink: `/${index}`,
      tags: [...post.tags.slice(0, 3), ...one(posts).flatMap(({ tags }) => tags.slice(0, 2))],
      features: readFeatures({
        title: `${post.title} ${index}`,
        description: post.description,
        tags: [],
        text: Array.from({ length: 40 }, () => one(pieces)).join(' '),
      }),
    })),
  );
};

const secondsFor = (posts: readonly Comparable[]): number => {
  const before = process.cpuUsage();
  findRelated(posts);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};

const corpus = resolve(root, '../shared/corpus');
const { related, posts } = await read(existsSync(corpus) ? corpus : undefined);
const lengths = [...related.values()].map(({ length }) => length);
const share = (isCounted: (length: number) => boolean) => percent(lengths.filter(isCounted).length / lengths.length);
print(
  `${lengths.length} posts: ${share((n) => n === 0)} have no related posts, ${share((n) => n === 1 || n === 2)} one or two, ${share((n) => n > 2)} three or more.`,
);
const judged = Object.entries(pairs).flatMap(([post, fitting]) => {
  const got = related.get(post);
  if (!got) return [];
  const first = got.slice(0, 3);
  return [{ post, got, fitting, first, right: first.filter((other) => fitting.includes(other)).length }];
});
if (process.argv.includes('--each'))
  for (const { post, got, fitting } of judged)
    print(`${post}\n${got.map((other) => `  ${fitting.includes(other) ? '+' : '-'} ${other}`).join('\n')}`);
const withRelated = judged.filter(({ fitting }) => fitting.length > 0);
const shown = withRelated.filter(({ first }) => first.length > 0);
const withoutRelated = judged.filter(({ fitting }) => fitting.length === 0);
if (withRelated.length > 0)
  print(
    `${withRelated.length} posts with judged related posts: of the first three shown ${percent(mean(shown.map(({ right, first }) => right / first.length)))} fit; of three that fit ${percent(mean(withRelated.map(({ right, fitting }) => right / Math.min(3, fitting.length))))} are shown.`,
  );
if (withoutRelated.length > 0)
  print(
    `${withoutRelated.length} posts without judged related posts: ${withoutRelated.filter(({ got }) => got.length > 0).length} have some.`,
  );
const sizes = [375, 3000];
const [few = 0, many = 0] = sizes.map((size) => secondsFor(generate(posts, size)));
print(
  `${sizes.join(' and ')} posts take ${few.toFixed(1)} and ${many.toFixed(1)} s: ${(many / few).toFixed(1)} times for 8.`,
);
