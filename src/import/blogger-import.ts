import { bloggerLabelFeed } from '#legacy/blogger.ts';
import { pathOf, readPermalink } from '#urls/permalink.ts';
import { originalImage } from '#urls/remote-image.ts';
import { numberOf, readEntry, type BloggerEntry } from './blogger-entry.ts';
import { createFacts } from './blog-facts.ts';
import { commentFiles, importComment } from './blogger-comments.ts';
import { ledgerFile, settingsFile } from './blogger-settings.ts';
import type { BloggerState } from './blogger-state.ts';
import { webAddress } from './comment-files.ts';
import { convertBody } from './converted-body.ts';
import { textEvents, titleOf } from './imported-text.ts';
import { ImportError, type ImportEvent, type ImportOptions } from './import-event.ts';
import { createNames, postPath, slugOf } from './text-file.ts';
import { damageOf, readElements, textOf, type XmlElement, type XmlFile } from './xml-elements.ts';

/** Labels that are a valid path on all disks, so that their feed surely lives on. */
const isPlain = (label: string): boolean =>
  /^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u.test(label) && label === label.normalize('NFC').trim();

/** The image that Blogger showed for the post, in the size that Blogger gave for full view. */
const fullSize = (thumbnail: string): string => originalImage(thumbnail).replace(/(?<=\/)s0(?=\/[^/]*$)/, 's1600');

const absolute = ({ address }: BloggerEntry, { options: { url } }: BloggerState): string => {
  if (!address.startsWith('/')) return address;
  if (url === undefined)
    throw new ImportError(
      'A Google Takeout does not say the address of the blog. Add --url https://… as it was at Blogger.',
    );
  return new URL(address, url).href;
};

/** A scheduled post has a date after the moment of the export. */
const isPublic = ({ status, published }: BloggerEntry, { head }: BloggerState): boolean =>
  status === 'live' && !(Date.parse(published) > Date.parse(head.updated));

const importText = function* (entry: BloggerEntry, state: BloggerState): Generator<ImportEvent> {
  const { names, facts, files, addresses, ids, options } = state;
  const isPage = entry.kind === 'page';
  const url = absolute(entry, state);
  const checked = url === '' ? undefined : readPermalink(pathOf(url));
  const permalink = checked && 'permalink' in checked ? checked.permalink : undefined;
  const date = entry.published || entry.updated;
  const name =
    slugOf(
      permalink
        ?.split('/')
        .at(-1)
        ?.replace(/\.html$/, '') || entry.title,
    ) || numberOf(entry.id);
  const file = isPage ? names('pages', name) : postPath(state.names, date, name);
  const body = convertBody(entry.html, file, { keep: options.keepHtml === true });
  const text = { file, title: entry.title, address: { written: url, checked }, body };
  const title = titleOf(text, date.slice(0, 10));
  const isLive = isPublic(entry, state);
  yield {
    kind: 'read',
    what:
      isLive || entry.status === 'draft'
        ? isPage
          ? 'pages'
          : entry.status === 'draft'
            ? 'drafts'
            : 'posts'
        : 'scheduled posts',
  };
  yield* textEvents(text, {
    template: isPage ? 'page' : 'post',
    title,
    date,
    draft: entry.status === 'draft',
    author: entry.author,
    tags: entry.labels,
    modified_time: entry.updated,
    thumbnail: fullSize(entry.thumbnail || body.images.find((image) => webAddress(image)) || ''),
    blogger_id: entry.id,
    blogger_orig_url: url,
    slug: permalink,
    description: entry.description,
  });
  if (isLive && permalink === undefined)
    yield { kind: 'odd', what: file, why: 'the export does not say its address; write slug' };
  if (entry.place !== '') yield { kind: 'left-out', what: `${file}: ${entry.place}`, why: 'places of posts' };
  files.set(entry.id, file);
  facts.add({ ...entry, title, words: body.words, date, address: url });
  if (!isLive || permalink === undefined) return;
  addresses[permalink] = isPage ? 'page' : 'post';
  if (isPage) return;
  ids[entry.id] = permalink;
  for (const label of entry.labels.filter(isPlain)) addresses[bloggerLabelFeed(label)] = 'feed';
};

/** `settings.BLOG_NAME` and `layout` of `tag:blogger.com,1999:blog-1.settings.BLOG_NAME`. */
const partOf = (id: string): string => (id.includes('.settings.') ? 'settings' : (id.split('.').at(-1) ?? id));

const importEntry = function* (entry: BloggerEntry, state: BloggerState): Generator<ImportEvent> {
  if (entry.kind === 'comment') return yield* importComment(entry, state);
  if (entry.kind !== 'post' && entry.kind !== 'page')
    return yield { kind: 'left-out', what: partOf(entry.id), why: 'parts of the template, and settings of Blogger' };
  const what = entry.title || entry.id;
  if (entry.status === 'trashed') return yield { kind: 'left-out', what, why: 'posts in the trash' };
  if (state.files.has(entry.id)) return yield { kind: 'left-out', what, why: 'entries that were read before' };
  yield* importText(entry, state);
};

const readHead = (element: XmlElement, head: BloggerState['head']): void => {
  const { name, text, attributes } = element;
  if (name === 'title') head.title = text.trim();
  if (name === 'subtitle') head.description = text.trim();
  if (name === 'updated') head.updated = text.trim();
  if (name === 'link' && attributes['rel'] === 'alternate') head.url = attributes['href'] ?? '';
  if (name === 'author') head.author = textOf(element, 'name');
};

/**
 * Imports a blog from Blogger: classic exports (`blog-MM-DD-YYYY.xml`) and `feed.atom` of Google Takeout.
 * @throws {ImportError} for a file that is no export, and for a Takeout without `url`
 */
export async function* importBlogger(files: Iterable<XmlFile>, options: ImportOptions): AsyncGenerator<ImportEvent> {
  const state: BloggerState = {
    names: createNames(),
    facts: createFacts(),
    files: new Map(),
    comments: new Map(),
    addresses: {},
    ids: {},
    options,
    head: { title: '', url: '', description: '', author: '', updated: '' },
  };
  for (const { name, read } of files) {
    const problems: string[] = [];
    let count = 0;
    for await (const element of readElements(read(), 1, (problem) => problems.push(problem))) {
      if (element.name !== 'entry') readHead(element, state.head);
      else {
        count += 1;
        yield* importEntry(readEntry(element), state);
      }
    }
    const damage = damageOf(problems);
    if (damage !== undefined) yield { kind: 'odd', what: name, why: damage };
    if (count === 0) throw new ImportError(`${name} has no <entry>: it is not an export of Blogger.`);
  }
  yield* commentFiles(state);
  yield ledgerFile(state);
  yield* settingsFile(state);
}
