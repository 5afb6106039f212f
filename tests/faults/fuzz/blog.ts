import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRandom, type Random } from '../../bench/random.ts';
import { markdown, mdx } from './body.ts';
import { frontMatter, type Place } from './front-matter.ts';

/** A post of a random blog. */
export interface FuzzPost {
  /** Path below the blog folder. */
  readonly file: string;
  /** A word that stands in the title of this post alone. */
  readonly mark: string;
  /** A word that is the last paragraph of this post alone. */
  readonly end: string;
}

const settings = `export default {
  url: 'https://fuzz.example/',
  title: 'Fuzz & <Sons>',
  description: { vi: 'Bài ngẫu nhiên.', en: 'Random posts.' },
  author: { name: 'An Lê' },
  from: ['blogger', 'gatsby'],
  oldHosts: ['old.example'],
};
`;

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** The path of a post: plain, in a folder, or with a name that systems treat differently. */
const fileOf = (index: number, extension: string, random: Random): string => {
  const name = random.pick([
    `2016-02-04-bai-${index}`,
    `2016-02-04-bai-${index}/index`,
    `bài viết ${index}`,
    `${'tiếng việt'.normalize('NFD')} ${index}`,
    ...(random.chance(0.3)
      ? [`c#-${index}`, `100%-${index}`, `a&b '${index}'`, `[x] {y} (${index})`, `${index}.v1.5`]
      : []),
  ]);
  return `posts/${random.pick(['', '2016/', '2016/02/'])}${name}.${extension}`;
};

const textOf = (place: Place, end: string, isMdx: boolean, random: Random): string => {
  const body = isMdx ? mdx(place, random) : markdown(place, random);
  const text = `---\n${frontMatter(place, random)}\n---\n\n${body}\n\n${end}\n`;
  const start = random.chance(0.05) ? random.pick(['\ufeff', '\n', ' \n\n']) : '';
  return start + (random.chance(0.05) ? text.replaceAll('\n', '\r\n') : text);
};

/**
 * Writes a blog with posts of every shape.
 * @param seed a 32-bit integer; the same seed gives the same bytes
 */
export const writeBlog = (folder: string, count: number, seed: number): readonly FuzzPost[] => {
  const random = createRandom(seed);
  const posts = Array.from({ length: count }, (_, index): FuzzPost => {
    const place = { index, count, mark: `Dấu${index}x` };
    const end = `Hết${index}x`;
    const isMdx = random.chance(0.06);
    const file = fileOf(index, isMdx ? 'mdx' : 'md', random);
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    // Bytes that are no UTF-8 stand for a file in another encoding.
    const bytes = Buffer.from(textOf(place, end, isMdx, random));
    writeFileSync(join(folder, file), random.chance(0.01) ? Buffer.concat([bytes, Buffer.from([0xe9, 0x0a])]) : bytes);
    if (file.includes('/index.')) writeFileSync(join(folder, dirname(file), 'picture.png'), picture);
    return { file, mark: place.mark, end };
  });
  writeFileSync(join(folder, 'site.config.ts'), settings);
  return posts;
};
