import type { EngineFolder } from './blog-files.ts';
import { hasFrontMatter } from './front-matter-fields.ts';

/** Routes that are lists, or the home page. */
const isList = (name: string): boolean =>
  /^(?:index|404|rss|archives?|blogs?|posts?|articles|tags|categories)$/i.test(name);

/**
 * The name of the page that shows a text of a collection: `src/content/spec/about.md` of Fuwari is `/about/`, since there
 * is a route `src/pages/about.astro`.
 */
export const routeOfText = (path: string, paths: ReadonlySet<string>): string | undefined => {
  const name = /^src\/(?:content|data)\/[^/]+\/([^/]+)\.mdx?$/.exec(path)?.[1];
  if (name === undefined || isList(name)) return undefined;
  return ['.astro', '/index.astro'].some((end) => paths.has(`src/pages/${name}${end}`)) ? name : undefined;
};

/** Gives texts of routes the title that a page needs: their first heading, else their name. Other texts stay. */
export const withRouteTitles = ({ paths, read }: EngineFolder): EngineFolder['read'] => {
  const known = new Set(paths);
  return (path) => {
    const text = read(path);
    const name = routeOfText(path, known);
    if (text === undefined || name === undefined || hasFrontMatter(text)) return text;
    const [heading, title = name] = /^\s*#[ \t]([^\n]*)/.exec(text) ?? [];
    return `---\ntitle: ${JSON.stringify(title.trim())}\n---\n\n${text.slice(heading?.length ?? 0).trimStart()}`;
  };
};
