import type { Site } from '#config/site.ts';
import type { SourceContext } from '#markdown/plain-source.ts';
import type { StoredSource } from './text-record.ts';

/** What the Markdown of a text depends on. */
export const sourceContext = (
  { format, frontMatter, id }: Pick<StoredSource, 'format' | 'frontMatter' | 'id'>,
  site: Pick<Site, 'url'>,
): SourceContext => ({
  format,
  tags: {
    name: id.slice(id.lastIndexOf('/') + 1),
    url: site.url.replace(/\/$/, ''),
    page: { title: frontMatter.title, description: frontMatter.description, image: frontMatter.cover },
  },
  math: frontMatter.math,
});
