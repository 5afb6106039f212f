import type { Site } from '#config/site.ts';

/** The first letter of a name in upper case, with its marks; '' for an empty name. */
export const initialOf = (name: string): string => {
  const [first] = new Intl.Segmenter('vi').segment(name.trim());
  return first?.segment.toUpperCase() ?? '';
};

/** The letters in the logo of a blog: the setting, or the first letter of its title, in upper case; or ''. */
export const sealOf = ({ title, seal }: Pick<Site, 'title' | 'seal'>): string => seal ?? initialOf(title);

/** The letters in the seal of a post: the first letter of its category, or those of the blog. */
export const postSealOf = (category: string | undefined, site: Pick<Site, 'title' | 'seal'>): string =>
  category === undefined ? sealOf(site) : initialOf(category);

/** Size of the letters in a seal: two are smaller than one. */
export const sealSize = (seal: string, one: number): number => (seal.length > 1 ? Math.round(one * 0.72) : one);
