import type { Random } from './random.ts';
import { tagPosts } from './tagging.ts';
import { title, type Language } from './vocabulary.ts';

/** The metadata of a post, before its text is written. */
export interface PlannedPost {
  readonly title: string;
  /** `/2016/02/name.html` */
  readonly slug: string;
  readonly language: Language;
  /** ISO 8601, with the UTC offset of Vietnam. */
  readonly date: string;
  readonly tags: readonly string[];
  readonly category: string;
  readonly series: { readonly name: string; readonly order: number } | undefined;
}

const categories = [
  'Kỹ thuật',
  'Dữ liệu',
  'Lập trình',
  'Hệ thống',
  'Web',
  'Machine Learning',
  'Bảo mật',
  'Linux',
  'News',
  'Thủ thuật',
  'Sách',
  'Chuyện nghề',
];

const seriesNames = [
  'Một năm với cơ sở dữ liệu',
  'Compilers by hand',
  'Chữ Việt trong máy',
  'Từ log đến biểu đồ',
  'Small servers',
  'Học máy từ đầu',
];

const [first, last] = [Date.UTC(2005, 0, 1), Date.UTC(2025, 11, 31)];

const dateAt = (index: number, count: number, random: Random): string => {
  const time = first + ((index + random.next()) / count) * (last - first);
  return new Date(time).toISOString().replace('Z', '+07:00');
};

const nameOf = (title: string): string =>
  title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[đĐ]/g, 'd')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');

/** Plans the posts of a blog, sorted by date, from 2005 to 2025. */
export const planPosts = (count: number, random: Random): readonly PlannedPost[] => {
  const tags = tagPosts(count, random);
  const taken = new Set<string>();
  const parts = new Map<string, number>();
  return tags.map((postTags, index) => {
    const language = random.chance(0.6) ? 'vi' : 'en';
    const date = dateAt(index, count, random);
    const postTitle = title(language, postTags[0] ?? '', random);
    const folder = `/${date.slice(0, 4)}/${date.slice(5, 7)}/`;
    let slug = `${folder}${nameOf(postTitle)}.html`;
    for (let copy = 2; taken.has(slug); copy += 1) slug = `${folder}${nameOf(postTitle)}-${copy}.html`;
    taken.add(slug);
    const name = random.chance(0.08) ? random.pick(seriesNames) : undefined;
    const order = (parts.get(name ?? '') ?? 0) + 1;
    if (name !== undefined) parts.set(name, order);
    return {
      title: postTitle,
      slug,
      language,
      date,
      tags: postTags,
      // The first categories have more posts than the last ones.
      category: categories[Math.floor(random.next() ** 1.7 * categories.length)] ?? 'News',
      series: name === undefined ? undefined : { name, order },
    };
  });
};
