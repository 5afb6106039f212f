import { decode } from '#text/plain-text.ts';
import { childrenOf, textOf, type XmlElement } from './xml-elements.ts';

const atom = 'http://www.w3.org/2005/Atom';
/** Namespace of Google Takeout. */
const gd = 'http://schemas.google.com/g/2005';
const takeout = 'http://schemas.google.com/blogger/2018';
const kindScheme = 'http://schemas.google.com/g/2005#kind';

/** A post, page or comment in an export of Blogger. */
export interface BloggerEntry {
  /** `post`, `page`, `comment`; anything else is a part of the template or of the settings. */
  readonly kind: string;
  readonly status: 'live' | 'draft' | 'scheduled' | 'trashed';
  /** `tag:blogger.com,1999:blog-1.post-2`; comments have ids of this form too. */
  readonly id: string;
  readonly title: string;
  readonly html: string;
  readonly published: string;
  readonly updated: string;
  readonly labels: readonly string[];
  /** Absolute in a classic export, a path in a Takeout; '' for most drafts. */
  readonly address: string;
  readonly author: string;
  /** Profile of the author. */
  readonly authorUrl: string;
  /** Address of the picture of the author; '' for none and for those that Blogger shows for everybody. */
  readonly avatar: string;
  /** Small copy of the first image. */
  readonly thumbnail: string;
  readonly description: string;
  readonly place: string;
  /** Id of the post that a comment belongs to. */
  readonly postId: string;
  /** Number of the comment that a comment replies to. */
  readonly parent: string;
  /** Whether the author took a comment back. */
  readonly isRemoved: boolean;
}

/** The number at the end of an id. */
export const numberOf = (id: string): string => /(?<!\d)\d+$/.exec(id)?.[0] ?? id;

const linkOf = (entry: XmlElement, rel: string): string =>
  childrenOf(entry, 'link', atom).find(({ attributes }) => attributes['rel'] === rel)?.attributes['href'] ?? '';

/** Pictures of Blogger for people without one. */
const anybody = /blogblog\.com\/|\/blank\.gif$|\/(?:b16|openid16|anon16)-rounded\.gif/;

const avatarOf = (person: XmlElement): string => {
  const src = childrenOf(person, 'image', gd)[0]?.attributes['src'] ?? '';
  const url = src.startsWith('//') ? `https:${src}` : src;
  return anybody.test(url) ? '' : url;
};

const author = (entry: XmlElement) => {
  const [person] = childrenOf(entry, 'author', atom);
  if (!person) return { author: '', authorUrl: '', avatar: '' };
  return { author: textOf(person, 'name'), authorUrl: textOf(person, 'uri'), avatar: avatarOf(person) };
};

const fromTakeout = (entry: XmlElement): BloggerEntry => {
  const status = textOf(entry, 'status', takeout);
  const [place] = childrenOf(entry, 'location', takeout);
  return {
    ...author(entry),
    kind: textOf(entry, 'type', takeout).toLowerCase(),
    status:
      textOf(entry, 'trashed', takeout) !== '' || status === 'SOFT_TRASHED'
        ? 'trashed'
        : status === 'LIVE'
          ? 'live'
          : status === 'SCHEDULED'
            ? 'scheduled'
            : 'draft',
    id: textOf(entry, 'id', atom),
    // Takeout escapes titles twice.
    title: decode(textOf(entry, 'title', atom)),
    html: childrenOf(entry, 'content', atom)[0]?.text ?? '',
    published: textOf(entry, 'published', atom) || textOf(entry, 'created', takeout),
    updated: textOf(entry, 'updated', atom),
    labels: childrenOf(entry, 'category', atom).flatMap(({ attributes: { term } }) => term || []),
    address: textOf(entry, 'filename', takeout),
    thumbnail: '',
    description: decode(textOf(entry, 'metaDescription', takeout)),
    place: place ? textOf(place, 'name') : '',
    postId: textOf(entry, 'parent', takeout),
    parent: textOf(entry, 'inReplyTo', takeout) && numberOf(textOf(entry, 'inReplyTo', takeout)),
    isRemoved: false,
  };
};

const fromClassic = (entry: XmlElement): BloggerEntry => {
  const categories = childrenOf(entry, 'category', atom).map(({ attributes }) => attributes);
  const isDraft = childrenOf(entry, 'control').some((control) => textOf(control, 'draft') === 'yes');
  const kind = categories.find(({ scheme }) => scheme === kindScheme)?.['term'] ?? '';
  return {
    ...author(entry),
    kind: /#(\w+)$/.exec(kind)?.[1] ?? '',
    status: isDraft ? 'draft' : 'live',
    id: textOf(entry, 'id', atom),
    title: textOf(entry, 'title', atom),
    html: childrenOf(entry, 'content', atom)[0]?.text ?? '',
    published: textOf(entry, 'published', atom),
    updated: textOf(entry, 'updated', atom),
    labels: categories.flatMap(({ scheme, term }) => (scheme !== kindScheme && term ? term : [])),
    address: linkOf(entry, 'alternate'),
    thumbnail: childrenOf(entry, 'thumbnail')[0]?.attributes['url'] ?? '',
    description: '',
    place: textOf(entry, 'featurename'),
    postId: childrenOf(entry, 'in-reply-to')[0]?.attributes['ref'] ?? '',
    // Blogger's own template finds the parent of a reply in this address.
    parent: /\/comments\/default\/(\d+)/.exec(linkOf(entry, 'related'))?.[1] ?? '',
    isRemoved: childrenOf(entry, 'extendedProperty').some(
      ({ attributes: { name, value } }) => name === 'blogger.contentRemoved' && value === 'true',
    ),
  };
};

/** Reads an entry of a classic export or of a Google Takeout; the elements of the latter have a namespace of their own. */
export const readEntry = (entry: XmlElement): BloggerEntry =>
  childrenOf(entry, 'type', takeout).length > 0 ? fromTakeout(entry) : fromClassic(entry);

/** Whether the entry is of a Takeout, which does not say the address of the blog. */
export const isTakeout = ({ address }: Pick<BloggerEntry, 'address'>): boolean => address.startsWith('/');
