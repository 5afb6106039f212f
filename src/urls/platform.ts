/** Platforms that a blog can be migrated from. The engine keeps the old addresses of each working. */
export const platforms = ['blogger', 'gatsby'] as const;

export type Platform = (typeof platforms)[number];

/** Whether a host is one of Blogger. It takes no files: its settings redirect to a custom domain. */
export const isBlogspot = (hostname: string): boolean => /(?:^|\.)blogspot\.[a-z.]+$/.test(hostname);
