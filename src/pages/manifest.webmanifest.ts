import { addresses, site } from '#data/site.ts';
import { routes } from '#lib/routes.ts';
import { wordsIn } from '#lib/words.ts';

const icon = (size: number) => ({
  src: addresses.url(`/icon-${size}.png`),
  sizes: `${size}x${size}`,
  type: 'image/png',
});

export const GET = () =>
  Response.json({
    name: site.title,
    short_name: site.title,
    description: wordsIn(site.description, site.lang),
    lang: site.lang,
    start_url: addresses.url(routes.home),
    display: 'browser',
    background_color: '#ffffff',
    icons: [icon(192), icon(512)],
  });
