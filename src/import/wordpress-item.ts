import { childrenOf, textOf, type XmlElement } from './xml-elements.ts';

const dublinCore = 'http://purl.org/dc/elements/1.1/';

/** A comment in an export of WordPress. */
export interface WordPressComment {
  readonly id: string;
  /** '0' for none. */
  readonly parent: string;
  readonly author: string;
  readonly url: string;
  readonly date: string;
  readonly html: string;
  /** `1` for one that was public. */
  readonly approved: string;
  /** '' or `comment`; `pingback` and `trackback` are notices of other blogs. */
  readonly type: string;
}

/** A post, page, attachment or other thing in an export of WordPress (WXR). */
export interface WordPressItem {
  readonly id: string;
  /** `post`, `page`, `attachment`, `nav_menu_item` … */
  readonly type: string;
  /** `publish`, `future`, `draft`, `pending`, `private`, `trash` … */
  readonly status: string;
  readonly title: string;
  /** The permalink; `https://…/?p=1` for a draft. */
  readonly link: string;
  readonly guid: string;
  readonly name: string;
  /** Login name. */
  readonly author: string;
  readonly date: string;
  readonly modified: string;
  readonly html: string;
  readonly excerpt: string;
  readonly isSticky: boolean;
  readonly hasPassword: boolean;
  readonly categories: readonly WordPressTerm[];
  readonly tags: readonly WordPressTerm[];
  /** Id of the attachment that is the featured image. */
  readonly thumbnailId: string;
  readonly attachmentUrl: string;
  /** What an attachment shows, for readers who do not see it. */
  readonly alt: string;
  /** Id of the post that an attachment was uploaded to. */
  readonly parent: string;
  readonly comments: readonly WordPressComment[];
}

/** A category or tag. */
export interface WordPressTerm {
  readonly label: string;
  /** Its name in addresses. */
  readonly slug: string;
}

/**
 * A date with its offset, from local time and from UTC: `2016-02-04 08:00:00` and `2016-02-04 01:00:00` give
 * `2016-02-04T08:00:00+07:00`. Drafts have zeros in UTC, and keep the date without an offset.
 */
const dateOf = (local: string, utc: string): string => {
  if (!/^[1-9]/.test(local)) return '';
  const minutes = Math.round(
    (Date.parse(`${local.replace(' ', 'T')}Z`) - Date.parse(`${utc.replace(' ', 'T')}Z`)) / 60_000,
  );
  if (!/^[1-9]/.test(utc) || Number.isNaN(minutes) || Math.abs(minutes) > 14 * 60) return local;
  const pad = (value: number): string => String(Math.trunc(value)).padStart(2, '0');
  return `${local.replace(' ', 'T')}${minutes < 0 ? '-' : '+'}${pad(Math.abs(minutes) / 60)}:${pad(Math.abs(minutes) % 60)}`;
};

const encoded = (item: XmlElement, namespace: string): string =>
  item.children.find((child) => child.name === 'encoded' && child.namespace.includes(namespace))?.text ?? '';

const termsOf = (item: XmlElement, domain: string): readonly WordPressTerm[] =>
  childrenOf(item, 'category')
    .filter(({ attributes }) => attributes['domain'] === domain)
    .map(({ text, attributes }) => ({ label: text.trim(), slug: attributes['nicename'] ?? '' }));

const readComment = (comment: XmlElement): WordPressComment => ({
  id: textOf(comment, 'comment_id'),
  parent: textOf(comment, 'comment_parent'),
  author: textOf(comment, 'comment_author'),
  url: textOf(comment, 'comment_author_url'),
  date: dateOf(textOf(comment, 'comment_date'), textOf(comment, 'comment_date_gmt')),
  html: textOf(comment, 'comment_content'),
  approved: textOf(comment, 'comment_approved'),
  type: textOf(comment, 'comment_type'),
});

/** Reads an `<item>`. Names of elements are the same in all versions of WXR, only their namespace differs. */
export const readItem = (item: XmlElement): WordPressItem => {
  const meta = (key: string): string => {
    const found = childrenOf(item, 'postmeta').find((one) => textOf(one, 'meta_key') === key);
    return found ? textOf(found, 'meta_value') : '';
  };
  return {
    id: textOf(item, 'post_id'),
    type: textOf(item, 'post_type'),
    status: textOf(item, 'status'),
    title: textOf(item, 'title'),
    link: textOf(item, 'link'),
    guid: textOf(item, 'guid'),
    name: textOf(item, 'post_name'),
    author: textOf(item, 'creator', dublinCore),
    date: dateOf(textOf(item, 'post_date'), textOf(item, 'post_date_gmt')),
    modified: dateOf(textOf(item, 'post_modified'), textOf(item, 'post_modified_gmt')),
    html: encoded(item, 'content'),
    excerpt: encoded(item, 'excerpt'),
    isSticky: textOf(item, 'is_sticky') === '1',
    hasPassword: textOf(item, 'post_password') !== '',
    categories: termsOf(item, 'category').filter(({ slug }) => slug !== 'uncategorized'),
    tags: termsOf(item, 'post_tag'),
    thumbnailId: meta('_thumbnail_id'),
    alt: meta('_wp_attachment_image_alt'),
    parent: textOf(item, 'post_parent'),
    attachmentUrl: textOf(item, 'attachment_url'),
    comments: childrenOf(item, 'comment').map(readComment),
  };
};
