/** The most bytes of a feed. Some readers refuse larger ones. */
export const feedLimit = 512 * 1024;

/** Bytes that stay free for the head of a feed. */
const headSize = 8 * 1024;

const sizeOf = (text: string): number => new TextEncoder().encode(text).length;

/**
 * Whether an item is so large that a feed holds its summary only. That depends on the item alone: it does not change
 * while the item moves down in the feed, so no reader shows it again.
 * @param item in the format of a feed
 */
export const isOversized = (item: string): boolean => sizeOf(item) > feedLimit / 2;

/**
 * The items that fit into a feed, from the first one on. The others are left out whole.
 * @param items newest first, none oversized, each in the format of the feed
 */
export const fitting = (items: readonly string[]): readonly string[] => {
  let left = feedLimit - headSize;
  const end = items.findIndex((item) => (left -= sizeOf(item)) < 0);
  return end < 0 ? items : items.slice(0, end);
};
