import { addresses } from '#data/site.ts';
import { routes } from '#lib/routes.ts';

export const GET = () => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${addresses.absolute(routes.sitemap)}\n`);
