import type { Random } from './random.ts';
import { mostTags, tagNames } from './tag-names.ts';

/** How many tags a blog has, by the number of its posts: 560 for 375, and slowly more. */
export const tagCount = (posts: number): number => Math.min(mostTags, Math.round(560 * (posts / 375) ** 0.4));

/** Of all tags, how many are on one post only. */
export const loneShare = 400 / 560;

/** A place in a list of sums that only grow, by their share. */
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
 * The tags of each post: five of seven tags are on one post each, the rest by Zipf's law, on two posts or more.
 * About 4.5 a post in a blog of 375.
 */
export const tagPosts = (posts: number, random: Random): readonly (readonly string[])[] => {
  const names = tagNames(tagCount(posts), random);
  const common = names.slice(0, Math.round(names.length * (1 - loneShare)));
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
