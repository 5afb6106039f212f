import type { Site } from '#config/site.ts';

/** The first letter or digit of a name in upper case, with its marks; '' for a name without, such as `!!!` or `🎉`. */
export const initialOf = (name: string): string => {
  const start = name.search(/[\p{L}\p{N}]/u);
  const [first] = start < 0 ? [] : new Intl.Segmenter('vi').segment(name.slice(start));
  return first?.segment.toUpperCase() ?? '';
};

/** The letters in the logo of a blog: the setting, or the first letter of its title, in upper case; or ''. */
export const sealOf = ({ title, seal }: Pick<Site, 'title' | 'seal'>): string => seal ?? initialOf(title);

/** The letters in a seal: the first letter of a category, series or author, or those of the blog. */
export const sealOfName = (name: string | undefined, site: Pick<Site, 'title' | 'seal'>): string =>
  initialOf(name ?? '') || sealOf(site);

/** Size of the letters in a seal: two are smaller than one. */
export const sealSize = (seal: string, one: number): number => (seal.length > 1 ? Math.round(one * 0.72) : one);
