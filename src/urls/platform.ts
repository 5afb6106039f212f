/** Platforms that a blog can be migrated from. The engine keeps the old addresses of each working. */
export const platforms = ['blogger', 'gatsby'] as const;

export type Platform = (typeof platforms)[number];
