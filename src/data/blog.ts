import { getCollection, type CollectionEntry } from 'astro:content';
import { buildBlog, type Blog } from '#lib/blog.ts';
import type { Page, Writing } from '#lib/post.ts';
import { site } from './site.ts';

type Text = CollectionEntry<'texts'>['data'];

export interface LoadedBlog extends Blog {
  readonly entryOf: (page: Page) => { readonly entry: CollectionEntry<'posts' | 'pages'>; readonly text: Text };
}

const load = async (): Promise<LoadedBlog> => {
  const texts = await getCollection('texts');
  // Astro warns of a collection that is asked for and empty; a blog without pages is no fault.
  const filled = (['posts', 'pages'] as const).filter((name) => texts.some(({ data }) => data.collection === name));
  const written = (await Promise.all(filled.map((name) => getCollection(name)))).flat();
  const textOf = new Map(texts.map(({ id, data }) => [id, data]));
  const entries = new Map(written.map((entry) => [entry.id, entry]));
  const writings = [...entries.values()].flatMap((entry): Writing[] => {
    const text = textOf.get(entry.id);
    if (!text) return [];
    const id = entry.id.slice(text.folder.length + 1);
    return [
      {
        id,
        file: text.file,
        folder: text.folder,
        format: text.format,
        frontMatter: entry.data,
        prose: { ...text.prose, lang: text.prose.lang },
      },
    ];
  });
  const blog = buildBlog(writings, site);
  const entryOf = ({ folder, id, file }: Page) => {
    const key = `${folder}/${id}`;
    const [entry, text] = [entries.get(key), textOf.get(key)];
    if (!entry || !text) throw new Error(`${file} is in the blog and not in its collection.`);
    return { entry, text };
  };
  return { ...blog, entryOf };
};

let blog: Promise<LoadedBlog> | undefined;

/** The one way in: every page and feed reads the blog from here. Computed once a build; anew in dev after each edit. */
export const getBlog = (): Promise<LoadedBlog> => (blog ??= load());
