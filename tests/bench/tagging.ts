import type { Random } from './random.ts';
import { mostTags, tagNames } from './tag-names.ts';

/** Number of tags for a number of posts: 560 for 375 posts, growing slower than the posts. */
export const tagCount = (posts: number): number => Math.min(mostTags, Math.round(560 * (posts / 375) ** 0.4));

/** Share of the tags that are on one post only. */
export const singleUseShare = 400 / 560;

/** Draws a random index of a list of cumulative weights. */
const draw = (sums: readonly number[], random: Random): number => {
  const at = random.next() * (sums.at(-1) ?? 0);
  let [low, high] = [0, sums.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low;
};

/**
 * Draws the tags of each post. Five of seven tags are on one post each; the others follow Zipf’s law and are on two
 * posts or more. A blog of 375 posts has about 4.5 tags per post.
 */
export const tagPosts = (posts: number, random: Random): readonly (readonly string[])[] => {
  const names = tagNames(tagCount(posts), random);
  const common = names.slice(0, Math.round(names.length * (1 - singleUseShare)));
  const tags = Array.from({ length: posts }, () => new Set<string>());
  const sums: number[] = [];
  for (const rank of common.keys()) sums.push((sums.at(-1) ?? 0) + 1 / (rank + 1));
  for (const set of tags) {
    const wanted = random.int(1, 5);
    for (let left = wanted; left > 0; left -= 1) set.add(common[draw(sums, random)] ?? '');
  }
  const uses = Map.groupBy(
    tags.flatMap((set) => [...set]),
    (name) => name,
  );
  for (const name of common)
    for (let missing = 2 - (uses.get(name)?.length ?? 0); missing > 0;) {
      const set = random.pick(tags);
      if (set.has(name)) continue;
      set.add(name);
      missing -= 1;
    }
  for (const name of names.slice(common.length)) random.pick(tags).add(name);
  return tags.map((set) => [...set]);
};
