import { plainText } from '#text/plain-text.ts';
import { hugoThemeTags } from './hugo-theme-tags.ts';
import { imageHtml } from './image-tags.ts';
import { inlineHtml } from './inline-html.ts';
import { postFile } from './post-links.ts';
import type { Tag } from './tag.ts';

/** The path of a page: Hugo finds it by its file, its folder, or its path in the content folder. */
const reference = ({ positional, named }: Tag): string | undefined => {
  const path = named['path'] ?? positional[0];
  return path === undefined ? undefined : postFile(path.replace(/\/(?:_?index)(?:\.\w+)?(?=$|#)/, ''));
};

/** `{{< figure src=… >}}`. Its words may have Markdown. Source: gohugo.io/shortcodes/figure. */
const figure = ({ named, positional }: Tag): string | undefined => {
  const src = named['src'] ?? positional[0];
  if (src === undefined) return undefined;
  const { attrlink } = named;
  const [title, caption, attr] = [named['title'], named['caption'], named['attr']].map(
    (words) => words && inlineHtml(words),
  );
  const credit = attr === undefined ? undefined : attrlink === undefined ? attr : `<a href="${attrlink}">${attr}</a>`;
  const heading = title === undefined ? undefined : `<strong>${title}</strong>`;
  return imageHtml({
    src,
    alt: named['alt'] ?? plainText(caption ?? title ?? ''),
    width: named['width'],
    height: named['height'],
    link: named['link'],
    caption: [heading, caption].filter((one) => one !== undefined).join(' '),
    credit,
  });
};

/** The shortcodes of Hugo that are replaced by Markdown or HTML, by name. Source: gohugo.io/content-management/shortcodes. */
export const hugoTags: Readonly<Record<string, (tag: Tag) => string | undefined>> = {
  ...hugoThemeTags,
  figure,
  img: figure,
  image: figure,
  ref: reference,
  relref: reference,
  toc: () => '',
};
