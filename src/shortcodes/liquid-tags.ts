import { imageHtml } from './image-tags.ts';
import { includeTag } from './include-tags.ts';
import { postFile, postLink } from './post-links.ts';
import type { Tag } from './tag.ts';
import type { TagContext } from './tag-context.ts';

const address = /^(?:https?:\/)?\/|^\.{1,2}\//i;

/** `{% img [class …] path [width [height]] [title [alt]] %}` of Hexo and Octopress. */
const img = ({ positional }: Tag, toPath: (path: string) => string): string | undefined => {
  const at = positional.findIndex((one) => address.test(one) || /\.\w{2,5}$/.test(one));
  const src = positional[at];
  if (src === undefined) return undefined;
  const rest = positional.slice(at + 1);
  const sizes = rest.slice(0, 2).filter((one) => /^\d+$/.test(one));
  const [title, alt] = rest.slice(sizes.length).join(' ').length === 0 ? [] : rest.slice(sizes.length);
  return imageHtml({ src: toPath(src), alt: alt ?? title, title, width: sizes[0], height: sizes[1] });
};

const encode = (path: string): string => encodeURI(path).replaceAll('(', '%28').replaceAll(')', '%29');

/** Hexo: files of a post lie in a folder with the name of the post. */
const assetPath =
  ({ name }: TagContext) =>
  (path: string): string =>
    encode(address.test(path) ? path : `${name}/${path}`);

const link = (text: string, target: string): string => `[${text.replaceAll(/[[\]]/g, String.raw`\$&`)}](${target})`;

const assetLink = ({ positional }: Tag, context: TagContext): string | undefined => {
  const [path, ...title] = positional;
  return path === undefined ? undefined : link(title.join(' ') || path, assetPath(context)(path));
};

/**
 * The tags of Hexo and Jekyll that are replaced by Markdown or HTML, by name.
 * Sources: hexo.io/docs/tag-plugins, jekyllrb.com/docs/liquid/tags.
 */
export const liquidTags: Readonly<Record<string, (tag: Tag, context: TagContext) => string | undefined>> = {
  asset_img: (tag, context) => img(tag, assetPath(context)),
  asset_image: (tag, context) => img(tag, assetPath(context)),
  asset_path: ({ positional: [path] }, context) => (path === undefined ? undefined : assetPath(context)(path)),
  asset_link: assetLink,
  img: (tag) => img(tag, encode),
  image: (tag) => img(tag, encode),
  post_link: ({ positional: [name, ...title] }) =>
    name === undefined ? undefined : postLink(name, title.filter((one) => one !== 'true' && one !== 'false').join(' ')),
  post_path: ({ positional: [name] }) => (name === undefined ? undefined : postFile(name)),
  post_url: ({ positional: [name] }) => (name === undefined ? undefined : postFile(name)),
  link: ({ positional, written }) => {
    const at = positional.findIndex((word) => /^https?:/.test(word));
    if (at > 0) return link(positional.slice(0, at).join(' '), positional[at] ?? '');
    const path = written.trim().replaceAll(/^["']|["']$/g, '');
    return /\.(?:md|markdown|mdx|html?)$/i.test(path) && /^_|\.(?:md|markdown|mdx)$/i.test(path)
      ? postFile(path)
      : encode(path.startsWith('/') ? path : `/${path}`);
  },
  include: includeTag,
  include_cached: includeTag,
  toc: () => '',
  more: () => '<!-- more -->',
};
