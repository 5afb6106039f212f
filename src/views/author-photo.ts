import type { ViewContext } from './view-context.ts';

/** The address of the photo of the owner. */
export const authorPhoto = ({ site, addresses }: Pick<ViewContext, 'site' | 'addresses'>): string | undefined => {
  const { photo } = site.author;
  return photo?.startsWith('/') === true ? addresses.url(photo) : photo;
};
