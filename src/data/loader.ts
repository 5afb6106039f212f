import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import type { Source } from '#lib/source.ts';
import { isBeside } from '#lib/picture.ts';
import type { Entry } from './entry.ts';
import { pluginName, type BlogApi } from './handover.ts';
import type { Reading } from './reading.ts';
import type { Text } from './texts.ts';

const collectionOf = ({ frontMatter }: Source) => (frontMatter.template === 'page' ? 'pages' : 'posts');

/** What a collection keeps of an entry. Bodies stay on disk: the store is read whole at each start. */
const records = {
  posts: ({ source }: Entry) => source.frontMatter,
  pages: ({ source }: Entry) => source.frontMatter,
  texts: ({ source, text, found, comments }: Entry, { ties }: Reading, permalink: string) => ({
    folder: source.folder,
    collection: collectionOf(source),
    format: source.format,
    file: source.file,
    rendered: text.key,
    prose: text.rendered.prose,
    headings: text.rendered.headings,
    comments,
    related: ties.related.get(permalink) ?? [],
    backlinks: ties.backlinks.get(permalink) ?? [],
    pictures: Object.fromEntries(picturesOf(allPictures(source, text), found.path).map((path) => [path, path])),
  }),
} as const;

const picturesOf = (pictures: readonly string[], path: string): string[] =>
  [...new Set(pictures)].filter((picture) => existsSync(resolve(dirname(path), picture)));

/** Pictures in the text, and the cover where it lies beside the post. */
const allPictures = ({ frontMatter: { cover } }: Source, { rendered }: Text): readonly string[] => [
  ...rendered.pictures,
  ...(cover !== undefined && isBeside(cover) ? [cover] : []),
];

const belongs = (collection: keyof typeof records, { source }: Entry): boolean =>
  collection === 'texts' || collection === collectionOf(source);

/** Fills a collection with what the integration read; `texts` holds what posts and pages tell besides front matter. */
export const blogLoader = (collection: keyof typeof records): Loader => ({
  name: pluginName,
  async load({ store, parseData, config }) {
    const plugins = (config.vite.plugins ?? []).flat() as readonly { readonly name?: string; readonly api?: BlogApi }[];
    const api = plugins.find((plugin) => plugin.name === pluginName)?.api;
    if (!api) throw new Error('The blog integration is missing from astro.config.mjs.');
    store.clear();
    const reading = api.reading();
    const permalinks = new Map([...reading.blog.byPermalink.values()].map(({ file, permalink }) => [file, permalink]));
    for (const entry of reading.entries) {
      if (!belongs(collection, entry)) continue;
      const { found, source, text } = entry;
      const id = `${source.folder}/${source.id}`;
      const filePath = relative(fileURLToPath(config.root), found.path);
      const record = records[collection](entry, reading, permalinks.get(source.file) ?? '');
      const data = await parseData({ id, data: record, filePath });
      const deferredRender = collection !== 'texts' && source.format === 'mdx';
      store.set({
        id,
        data,
        filePath,
        digest: `${text.key}${JSON.stringify(record)}`,
        ...(deferredRender ? { deferredRender } : {}),
      });
    }
  },
});
