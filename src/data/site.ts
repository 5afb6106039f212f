import { site } from 'virtual:muc';
import { createAddresses } from '#lib/routes.ts';

export { site };

/** Prints permalinks for the place where the blog is served. */
export const addresses = createAddresses(site.url);
