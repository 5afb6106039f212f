import { render } from 'astro:content';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { getImage } from 'astro:assets';
import { imageMetadata } from 'astro/assets/utils';
import type { ImageMetadata } from 'astro';
import { images, publicFolders, renderedFolder } from 'virtual:muc';
import type { KnownImage } from '#lib/image-ledger.ts';
import { followLink } from '#lib/links.ts';
import type { Page } from '#lib/post.ts';
import { settleWords } from '#markdown/interface-words.ts';
import { settleLinks } from '#markdown/own-links.ts';
import { settlePictures, settleSizes, unsizedPictures } from '#markdown/pictures.ts';
import { strings } from '#strings/index.ts';
import { getBlog } from './blog.ts';
import { loadRendered } from './rendered.ts';
import { addresses } from './site.ts';

type Attributes = Readonly<Record<string, string | number>>;

/**
 * A picture as WebP in the sizes that screens ask for; a drawing and an animation as they are. AVIF would save a third of
 * it (9 KB instead of 13 for a chart 828 px wide) for 3 to 17 times the work and a `<picture>` around each, so that
 * older browsers see one too.
 */
const attributesOf = async (picture: ImageMetadata): Promise<Attributes> => {
  const { width, height, format, src } = picture;
  if (format === 'svg' || format === 'gif') return { src, width, height };
  const image = await getImage({ src: picture, layout: 'constrained', width: Math.min(width, 1360), quality: 75 });
  const { srcset, sizes } = { srcset: image.srcSet.attribute, sizes: '(min-width: 48rem) 43rem, 100vw' };
  return { src: image.src, ...(srcset === '' ? {} : { srcset, sizes }), width, height };
};

/** Sizes of pictures that the blog serves as they are; each is measured once. */
const measured = new Map<string, Promise<KnownImage | undefined>>();

const measure = async (path: string): Promise<KnownImage | undefined> => {
  for (const folder of publicFolders) {
    const bytes = await readFile(join(folder, path)).catch(() => undefined);
    if (bytes) return imageMetadata(bytes).catch(() => undefined);
  }
  return undefined;
};

/** What is known of the pictures of a text that are given by address: from the ledger, or from the file itself. */
const knownSizes = async (html: string, page: Page): Promise<(src: string) => KnownImage | undefined> => {
  const blog = await getBlog();
  const own = await Promise.all(
    unsizedPictures(html)
      .filter((src) => src.startsWith('own:'))
      .map(async (src) => {
        const { path } = followLink(src.slice('own:'.length), page, blog, addresses);
        const size = measured.get(path) ?? measure(path);
        measured.set(path, size);
        return [src, await size] as const;
      }),
  );
  const sizes = new Map(own);
  return (src) => sizes.get(src) ?? images[src];
};

/** Sets links and pictures of a text for the place where it is printed. */
export const settle = async (html: string, page: Page): Promise<string> => {
  const blog = await getBlog();
  const { pictures } = blog.entryOf(page).text;
  const known = new Map(
    await Promise.all(
      Object.entries(pictures).map(async ([path, picture]) => [path, await attributesOf(picture)] as const),
    ),
  );
  const follow = (href: string) => followLink(href, page, blog, addresses).href;
  const sized = settleSizes(html, await knownSizes(html, page));
  return settlePictures(
    settleWords(settleLinks(sized, follow), strings[page.lang]),
    (path) => known.get(path) ?? { src: follow(path) },
  );
};

/** HTML of a Markdown text, ready to print; undefined for MDX, which only a component can print. */
export const getHtml = async (page: Page): Promise<string | undefined> => {
  if (page.format === 'mdx') return undefined;
  const { text } = (await getBlog()).entryOf(page);
  const rendered = await loadRendered(renderedFolder, text.rendered);
  if (!rendered) throw new Error(`The rendered text of ${page.file} is missing from ${renderedFolder}; build again.`);
  return settle(rendered.html, page);
};

/** The component that prints an MDX text. */
export const getContent = async (page: Page) => (await render((await getBlog()).entryOf(page).entry)).Content;

/** Absolute address of a cover that lies beside its post, in a size that social cards take; undefined for any other. */
export const getCoverAddress = async (page: Page): Promise<string | undefined> => {
  const picture = page.cover === undefined ? undefined : (await getBlog()).entryOf(page).text.pictures[page.cover.src];
  if (picture === undefined) return undefined;
  const { src } = await getImage({ src: picture, width: Math.min(picture.width, 1200), format: 'jpg', quality: 80 });
  return addresses.origin + src;
};
