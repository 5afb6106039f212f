import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Renderer, type Node } from '@takumi-rs/core';
import type { ReadingRoom } from '#data/reading.ts';
import { filesWithSharedCard } from '#lib/blog-lists.ts';
import { cardSize, drawCard, readableCard, type Card } from '#lib/card.ts';
import type { Blog } from '#lib/blog.ts';
import { formatDate } from '#lib/dates.ts';
import { latin, vietnamese } from '#lib/glyphs.ts';
import { createAddresses } from '#lib/routes.ts';
import type { Site } from '#lib/site.ts';
import { decode, escapeHtml } from '#lib/text.ts';

const place = '<meta name="twitter:card" content="summary">';

/** What a page says on its card; undefined where it shows a picture of its own, or asks not to be found. */
export const cardOf = (html: string, { title: blog, timeZone }: Pick<Site, 'title' | 'timeZone'>): Card | undefined => {
  const meta = (name: string): string | undefined => {
    const content = new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];
    return content === undefined ? undefined : decode(content);
  };
  const title = meta('og:title');
  if (!html.includes(place) || title === undefined || meta('robots')?.includes('noindex')) return undefined;
  const lang = /<html lang="en"/.test(html) ? 'en' : 'vi';
  const published = meta('article:published_time');
  const date = published === undefined ? undefined : formatDate(new Date(published), lang, timeZone);
  const above = [date, meta('article:section')].filter((part) => part !== undefined).join(' · ');
  const ofBlog = { title: blog, blog, above: '' };
  return readableCard(title === blog ? ofBlog : { title, blog, above }) ?? readableCard(ofBlog);
};

/** Says on the page where its card lies. */
export const withCard = (html: string, url: string, title: string): string => {
  return html.replace(place, () =>
    [
      `<meta property="og:image" content="${url}">`,
      `<meta property="og:image:width" content="${cardSize.width}">`,
      `<meta property="og:image:height" content="${cardSize.height}">`,
      `<meta property="og:image:alt" content="${escapeHtml(title)}">`,
      place.replace('"summary"', '"summary_large_image"'),
    ].join(''),
  );
};

/** Draws cards with the faces of the pages; each is made once and kept by what it shows. */
const createPress = async (engine: string, cache: string) => {
  const fonts = await Promise.all(
    (['latin', 'vietnamese'] as const).map(async (script) => ({
      data: await readFile(join(engine, `src/fonts/muc-serif-${script}.woff2`)),
      unicodeRange: (script === 'latin' ? latin : vietnamese).map(([from, to]) => [from, to] as [number, number]),
    })),
  );
  const look = [fonts.map(({ data }) => createHash('sha256').update(data).digest('hex')), cardSize];
  let renderer: Promise<Renderer> | undefined;
  const load = async (): Promise<Renderer> => {
    const renderer = new Renderer();
    for (const { data, unicodeRange } of fonts) await renderer.registerFont({ name: 'Muc Serif', data, unicodeRange });
    return renderer;
  };
  await mkdir(cache, { recursive: true });
  return async (card: Card): Promise<string> => {
    const node = drawCard(card);
    const key = createHash('sha256')
      .update(JSON.stringify([look, node]))
      .digest('base64url')
      .slice(0, 12);
    const name = `card.${key}.png`;
    const path = join(cache, name);
    if (!existsSync(path)) {
      const bytes = await (await (renderer ??= load())).render(node as unknown as Node, { ...cardSize, format: 'png' });
      await writeFile(`${path}.${process.pid}`, bytes);
      await rename(`${path}.${process.pid}`, path);
    }
    return name;
  };
};

/** Gives each post and list that shows no picture of its own a card for those who share it. */
export interface Cards {
  /** @param file path of the page below the output folder */
  readonly give: (file: string, html: string) => Promise<string>;
  /** Forgets cards that no page needs any more. */
  readonly close: () => Promise<void>;
}

/** @param root the output folder */
export const createCards = async (
  root: string,
  blog: Blog,
  { site, cache, engine }: Pick<ReadingRoom, 'site' | 'cache' | 'engine'>,
): Promise<Cards> => {
  const kept = join(cache, 'cards');
  const press = await createPress(engine, kept);
  const { absolute } = createAddresses(site.url);
  const used = new Set<string>();
  const sharing = filesWithSharedCard(blog, site);
  await mkdir(join(root, '_astro'), { recursive: true });
  return {
    give: async (file, html) => {
      const card = cardOf(html, site);
      if (!card) return html;
      const name = await press(sharing.has(file) ? { title: site.title, blog: site.title, above: '' } : card);
      if (!used.has(name)) await copyFile(join(kept, name), join(root, '_astro', name));
      used.add(name);
      return withCard(html, absolute(`/_astro/${name}`), card.title);
    },
    close: async () => {
      for (const name of await readdir(kept)) if (!used.has(name)) await rm(join(kept, name));
    },
  };
};
