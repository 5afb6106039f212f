import { site, termNotes } from 'virtual:muc';
import { createAddresses } from '#lib/routes.ts';

export { site, termNotes };

/** Prints permalinks for the place where the blog is served. */
export const addresses = createAddresses(site.url);
