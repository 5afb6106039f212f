import { emptyLedger, formatLedger, type Ledger } from '#ledger/ledger.ts';
import { plainText } from '#text/plain-text.ts';
import { pathOf, readPermalink } from '#urls/permalink.ts';
import { createFacts } from './blog-facts.ts';
import { convertBody } from './converted-body.ts';
import { autop } from './html/autop.ts';
import { readCodeShortcodes } from './html/code-shortcodes.ts';
import { markEmbeds } from './html/embeds.ts';
import { textEvents, titleOf } from './imported-text.ts';
import { ImportError, type ImportEvent, type ImportOptions } from './import-event.ts';
import { createNames, postPath, slugOf } from './text-file.ts';
import { commentEvents } from './wordpress-comments.ts';
import { readItem, type WordPressItem } from './wordpress-item.ts';
import { showGalleries, type Attachment } from './wordpress-gallery.ts';
import { settingsFile, type WordPressHead } from './wordpress-settings.ts';
import { createTermRedirects } from './wordpress-terms.ts';
import { damageOf, readElements, textOf, type XmlElement, type XmlFile } from './xml-elements.ts';

interface State {
  readonly names: ReturnType<typeof createNames>;
  readonly facts: ReturnType<typeof createFacts>;
  readonly terms: ReturnType<typeof createTermRedirects>;
  /** The media library, by id. */
  readonly attachments: ReadonlyMap<string, Attachment>;
  /** Names of authors by login. */
  readonly authors: Map<string, string>;
  readonly addresses: Ledger['addresses'];
  readonly ids: Record<string, string>;
  readonly options: ImportOptions;
  readonly head: WordPressHead;
}

/** The permalink below the root of the blog. WordPress may live in a folder of its host. */
const permalinkOf = (link: string, root: string): ReturnType<typeof readPermalink> | undefined => {
  const written = URL.parse(link, URL.canParse(root) ? root : undefined);
  if (link === '' || written === null || written.search !== '') return undefined;
  const folder = URL.canParse(root) ? new URL(root).pathname.replace(/\/$/, '') : '';
  const path = pathOf(written.href).replace(/^\/+/, '/');
  return readPermalink(path.startsWith(`${folder}/`) ? path.slice(folder.length) : path);
};

const isLive = ({ status, hasPassword }: WordPressItem): boolean => status === 'publish' && !hasPassword;
const isDraft = (item: WordPressItem): boolean => !isLive(item) && !(item.status === 'future' && !item.hasPassword);

const importText = function* (item: WordPressItem, state: State): Generator<ImportEvent> {
  const { names, facts, terms, attachments, authors, addresses, ids, options, head } = state;
  const isPage = item.type === 'page';
  const checked = permalinkOf(item.link, head.url);
  const permalink = checked && 'permalink' in checked ? checked.permalink : undefined;
  const name = slugOf(decodeURIComponent(/%(?![\da-f]{2})/i.test(item.name) ? '' : item.name) || item.title) || item.id;
  const date = item.date || item.modified;
  const file = isPage ? names('pages', name) : date === '' ? names('posts', name) : postPath(names, date, name);
  const hasOwnId = item.guid !== '' && !(item.guid in ids);
  const body = convertBody(
    autop(markEmbeds(showGalleries(readCodeShortcodes(item.html), item.id, attachments))),
    file,
    {
      keep: options.keepHtml === true,
      shortcodes: true,
    },
  );
  const [category, ...others] = item.categories;
  const author = authors.get(item.author) ?? item.author;
  const text = { file, title: item.title, address: { written: item.link, checked }, body };
  const title = titleOf(text, date || item.id);
  const what = isPage ? 'pages' : isDraft(item) ? 'drafts' : item.status === 'future' ? 'scheduled posts' : 'posts';
  yield { kind: 'read', what };
  yield* textEvents(text, {
    template: isPage ? 'page' : 'post',
    title,
    date,
    draft: isDraft(item),
    author,
    category: category?.label,
    tags: [...new Set([...others, ...item.tags].map(({ label }) => label))],
    modified_time: item.modified,
    thumbnail: attachments.get(item.thumbnailId)?.url,
    pinned: item.isSticky,
    slug: permalink,
    guid: !isPage && permalink !== undefined && hasOwnId ? item.guid : undefined,
    description: plainText(item.excerpt),
  });
  if (isLive(item) && !checked)
    yield {
      kind: 'odd',
      what: file,
      why:
        item.link === ''
          ? 'the export does not say its address; write slug'
          : `its address ${item.link} ${item.link.includes('?') ? 'has a query, which a static site does not see' : 'is none'}; write slug`,
    };
  if (!isPage && date === '') yield { kind: 'odd', what: file, why: 'it has no date, so a build asks for one' };
  if (!isPage && isLive(item) && item.guid !== '' && !hasOwnId)
    yield { kind: 'odd', what: file, why: 'another post has the same id in the feed; this one gets a new id' };
  if (item.hasPassword) yield { kind: 'odd', what: file, why: 'it had a password and is a draft now' };
  if (item.status === 'private') yield { kind: 'odd', what: file, why: 'it was private and is a draft now' };
  facts.add({ title, words: body.words, date, author, address: isLive(item) ? item.link : '' });
  yield* commentEvents(item, permalink, file);
  if (!isLive(item) || permalink === undefined) return;
  if (!isPage) terms.add({ category, others, tags: item.tags, login: item.author, author, date });
  addresses[permalink] = isPage ? 'page' : 'post';
  if (!isPage && hasOwnId) ids[item.guid] = permalink;
};

const importItem = function* (item: WordPressItem, state: State): Generator<ImportEvent> {
  const what = item.title || item.name || item.id;
  if (item.type === 'attachment')
    return yield {
      kind: 'left-out',
      what: item.attachmentUrl,
      why: 'attachments; texts show them from their old addresses',
    };
  if (item.type !== 'post' && item.type !== 'page')
    return yield { kind: 'left-out', what, why: `things of the type ${item.type}` };
  if (item.status === 'trash') return yield { kind: 'left-out', what, why: 'posts in the trash' };
  if (item.status === 'auto-draft')
    return yield { kind: 'left-out', what, why: 'drafts that WordPress made by itself' };
  yield* importText(item, state);
};

const readHead = (element: XmlElement, { head, authors, terms }: State): void => {
  const text = element.text.trim();
  if (element.name === 'title') head.title = text;
  if (element.name === 'description') head.description = text;
  if (element.name === 'language') head.lang = text;
  if (element.name === 'base_blog_url' || (element.name === 'link' && head.url === '')) head.url = text;
  if (element.name === 'author')
    authors.set(
      textOf(element, 'author_login'),
      textOf(element, 'author_display_name') || textOf(element, 'author_login'),
    );
  if (element.name === 'category')
    terms.addCategory({ slug: textOf(element, 'category_nicename'), parent: textOf(element, 'category_parent') });
};

/** The media library, by id. Attachments may stand after the posts that show them. */
const attachmentsIn = async (file: XmlFile): Promise<ReadonlyMap<string, Attachment>> => {
  const attachments = new Map<string, Attachment>();
  for await (const element of readElements(file.read(), 2, () => undefined))
    if (element.name === 'item' && textOf(element, 'post_type') === 'attachment') {
      const { id, parent, attachmentUrl: url, alt, excerpt: caption } = readItem(element);
      attachments.set(id, { id, url, alt, caption, parent });
    }
  return attachments;
};

/**
 * Imports a blog from WordPress: the file of Tools › Export (WXR).
 * @throws {ImportError} for a file that is no export
 */
export async function* importWordPress(file: XmlFile, options: ImportOptions): AsyncGenerator<ImportEvent> {
  const state: State = {
    names: createNames(),
    facts: createFacts(),
    terms: createTermRedirects(),
    attachments: await attachmentsIn(file),
    authors: new Map(),
    addresses: {},
    ids: {},
    options,
    head: { title: '', url: '', description: '', lang: '' },
  };
  const problems: string[] = [];
  let count = 0;
  for await (const element of readElements(file.read(), 2, (problem) => problems.push(problem))) {
    if (element.name !== 'item') readHead(element, state);
    else {
      count += 1;
      yield* importItem(readItem(element), state);
    }
  }
  const damage = damageOf(problems);
  if (damage !== undefined) yield { kind: 'odd', what: file.name, why: damage };
  if (count === 0) {
    const [problem] = problems;
    throw new ImportError(
      `${file.name} has no <item>: ${problem === undefined ? 'it is not an export of WordPress' : `it is cut off or damaged (${problem})`}.`,
    );
  }
  const ledger = { ...emptyLedger, addresses: state.addresses, ids: { guid: state.ids, blogger: {} } };
  yield { kind: 'file', path: 'ledger/published.json', content: formatLedger(ledger) };
  yield { kind: 'file', path: 'ledger/redirects.txt', content: `${state.terms.rules().join('\n')}\n` };
  yield* settingsFile(state.head, state.facts, options);
}
