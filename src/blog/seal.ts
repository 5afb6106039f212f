import type { Site } from '#config/site.ts';

/** The letters in the logo of a blog: the setting, or the first letter of its title, in upper case; or ''. */
export const sealOf = ({ title, seal }: Pick<Site, 'title' | 'seal'>): string => {
  if (seal !== undefined) return seal;
  const [first] = new Intl.Segmenter('vi').segment(title.trim());
  return first?.segment.toUpperCase() ?? '';
};

/** Size of the letters in a seal: two are smaller than one. */
export const sealSize = (seal: string, one: number): number => (seal.length > 1 ? Math.round(one * 0.72) : one);
