/** Where a blog can come from; old addresses of each are known. */
export const platforms = ['blogger', 'gatsby'] as const;

export type Platform = (typeof platforms)[number];
