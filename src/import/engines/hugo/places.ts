import type { ImportEvent } from '../../import-event.ts';
import { file, leave, page, post, type Place } from '../blog-files.ts';
import { htmlText, isHtml } from '../html-texts.ts';
import { sectionOf } from './address.ts';
import { contentFile, type ContentFile } from './content-file.ts';
import { folderOf, isListText, nameOf } from './file-path.ts';
import type { HugoLanguages } from './languages.ts';
import { taxonomiesIn } from './lists.ts';

const usualSections: readonly string[] = ['posts', 'post', 'blog', 'articles'];

/** A text of a section. */
export interface SectionText {
  /** Path below the folder of its language. */
  readonly path: string;
  /** Whether it has a date, without which nothing here is a post. */
  readonly isDated: () => boolean;
}

/**
 * The sections that hold posts: those of the configuration, else the usual ones and, as Hugo has it, the one with the most
 * texts.
 * @param main what the configuration names
 * @returns the one with the most texts first
 */
export const sectionsIn = (texts: readonly SectionText[], main: readonly string[]): readonly string[] => {
  const bySection = Map.groupBy(
    texts.filter(({ path }) => sectionOf(path) !== ''),
    ({ path }) => sectionOf(path),
  );
  const all = [...bySection].sort(([, a], [, b]) => b.length - a.length).map(([section]) => section);
  const named = all.filter((section) => main.includes(section));
  if (named.length > 0) return named;
  const [largest] = all;
  if (largest === undefined) return [];
  const usual = all.filter((section) => usualSections.includes(section));
  const ofLargest = bySection.get(largest) ?? [];
  const isDated = ofLargest.filter((text) => text.isDated()).length >= 0.9 * ofLargest.length;
  if (usual.length === 0) return [largest];
  return usual.includes(largest) || !isDated ? usual : [largest, ...usual];
};

/**
 * Whether the text of a list is a page here: that of a folder which holds no posts and is no taxonomy. Hugo shows such a
 * text above its list.
 */
const isListPage = (path: string, sections: readonly string[], taxonomies: readonly string[]): boolean => {
  const section = sectionOf(path);
  return section !== '' && !sections.includes(section) && !taxonomies.includes(section);
};

/** The folders with a text of their list, in any language. */
export const listFolders = (paths: readonly string[], languages: HugoLanguages): ReadonlySet<string> =>
  new Set(
    paths
      .filter(isListText)
      .map((path) => contentFile(path, languages))
      .filter((found): found is ContentFile => typeof found === 'object')
      .map(({ path }) => folderOf(path)),
  );

/** The folders of bundles: texts with `index.md` and the files beside it. */
const bundlesIn = (paths: readonly string[]): ReadonlySet<string> =>
  new Set(
    paths.filter((path) => /\/index(?:\.[\w-]+)?\.(?:md|mdx|markdown|html)$/i.test(path)).map((path) => folderOf(path)),
  );

const foldersAbove = (path: string): readonly string[] =>
  path
    .split('/')
    .slice(0, -1)
    .map((_, index, folders) => folders.slice(0, index + 1).join('/'));

/**
 * Copies of the files that are in no bundle, at the addresses that Hugo gave them. They also lie beside the texts, as some
 * themes look for them there.
 */
export const looseFiles = function* (
  paths: readonly string[],
  languages: HugoLanguages,
  isText: (path: string) => boolean,
): Generator<ImportEvent> {
  const bundles = bundlesIn(paths);
  for (const from of paths) {
    const found = isText(from) || /\.(?:org|adoc|rst|pandoc)$/i.test(from) ? undefined : contentFile(from, languages);
    if (typeof found !== 'object' || !found.path.includes('/')) continue;
    if (foldersAbove(from).some((folder) => bundles.has(folder))) continue;
    yield { kind: 'copy', path: `public${found.ofFolder.prefix}/${found.path}`, from };
  }
};

/**
 * Where the files of a blog go. Texts of the default language keep their path; others lie beside them if their name says
 * the language, or in a folder of that name.
 * @param isText whether a file is a text
 * @param hasBody whether a text has more than front matter
 * @param sections those that hold posts; of several, their names are a part of paths
 */
export const createPlaces = (
  paths: readonly string[],
  languages: HugoLanguages,
  sections: readonly string[],
  isText: (path: string) => boolean,
  hasBody: (path: string) => boolean,
): ((path: string) => Place) => {
  const known = new Set(paths);
  const bundles = bundlesIn(paths);
  const ofContent = (from: string, { language, path, written, ofFolder }: ContentFile): Place => {
    if (isListText(path) && !(isListPage(path, sections, taxonomiesIn(language)) && isText(from) && hasBody(from)))
      return leave('texts of lists, which the engine makes');
    if (/\.(?:org|adoc|rst|pandoc)$/i.test(path)) return leave('texts that are not Markdown');
    const isOne = isText(from);
    if (isOne && !/^index\./i.test(nameOf(path)) && foldersAbove(from).some((one) => bundles.has(one)))
      return leave('parts of other texts, which were no pages');
    // A text may not take the place of another one.
    const isFree = path === written || !known.has(`${ofFolder.folder}/${path}`);
    const name = isOne && language === ofFolder && isFree ? path : written;
    const folder = ofFolder.isDefault ? '' : `${ofFolder.key}/`;
    const section = sectionOf(path);
    const isConverted = isOne && isHtml(path);
    if (sections.includes(section)) {
      const to = folder + (sections.length > 1 ? name : name.slice(section.length + 1));
      return isConverted ? htmlText(to, 'posts') : post(to);
    }
    // The path of a page is its address.
    const inAddress = ofFolder.prefix === '' ? folder : `${ofFolder.key}/`;
    if (isConverted) return htmlText(inAddress + name, 'pages');
    if (isListText(path)) return page(inAddress + name.replace(/\/_index(?=\.[^/]*$)/, '/index'));
    return isOne || path.includes('/') ? page(inAddress + name) : file(path);
  };
  return (path) => {
    const found = contentFile(path, languages);
    if (found === 'disabled') return leave('texts in languages that the blog did not show');
    if (found !== undefined) return ofContent(path, found);
    // Themes take images of texts from there too; the engine finds them in public.
    const asset = /^assets\/(.+\.(?:avif|gif|jpe?g|png|svg|webp))$/i.exec(path)?.[1];
    if (asset !== undefined) return file(asset);
    if (path.startsWith('static/')) return file(path.slice('static/'.length));
    return leave('themes, layouts, assets and other files of the project');
  };
};
