import { expandPattern } from '#urls/permalink-pattern.ts';
import type { PermalinkFacts } from '#urls/permalink-facts.ts';
import { hugoPath } from '#urls/permalink-variables.ts';
import type { Permalink } from '#urls/permalink.ts';
import { at, textAt } from '../values.ts';
import { folderOf, idOf, isListText } from './file-path.ts';
import type { ContentFile } from './content-file.ts';
import type { Values } from './config.ts';
import { isTarget } from './target.ts';

/** What the front matter of a text says of its address. */
export interface AddressFields {
  readonly title: string;
  /** In UTC, with the day as it is written: Hugo does not convert it to another zone. */
  readonly date: Date;
  readonly slug: string | undefined;
  readonly url: string | undefined;
}

/** The folder in `content` that a text is in; '' for none. */
export const sectionOf = (path: string): string => (path.includes('/') ? (path.split('/')[0] ?? '') : '');

/** The pattern for a text; undefined if its address follows the folders. New versions of Hugo take a list with targets. */
export const patternFor = (file: ContentFile): string | undefined => {
  const { config } = file.language;
  const list = at(config, 'permalinks');
  if (Array.isArray(list))
    return textAt(
      list.find((entry: unknown) => isTarget(entry, file)),
      'pattern',
    );
  const section = sectionOf(file.path);
  const keys = section === '' ? ['', '/'] : [section.toLowerCase()];
  const named = ['permalinks.page', 'permalinks'].flatMap((path) => keys.map((key) => at(at(config, path), key)));
  return named.find((pattern): pattern is string => typeof pattern === 'string' && pattern !== '');
};

/** Whether addresses of a section end in `.html`. */
export const isUgly = (config: Values, section: string): boolean => {
  const written = at(config, 'uglyurls');
  return (typeof written === 'object' ? at(written, section.toLowerCase()) : written) === true;
};

/** Some of the folders of `:sections[1:]`, `:sections[last]`. */
const slice = (folders: readonly string[], cut: string): readonly string[] => {
  const bound = (text: string | undefined, other: number): number =>
    text === undefined || text === '' ? other : text === 'last' ? folders.length - 1 : Number(text);
  const [low, high] = cut.split(':');
  const from = bound(low, 0);
  return folders.slice(from, cut.includes(':') ? bound(high, folders.length) : from + 1);
};

/** The folders of a text that are sections: the first one, and those with a text of their list. */
const sectionsOf = (path: string, isSection: (folder: string) => boolean): readonly string[] => {
  const folders = idOf(path).split('/').slice(0, -1);
  const depth = folders.findLastIndex((_, index) => index === 0 || isSection(folders.slice(0, index + 1).join('/')));
  return folders.slice(0, depth + 1);
};

/** Letters in addresses, as two settings of Hugo want them. */
const lettersOf = (config: Values, address: string): string => {
  const plain =
    at(config, 'removepathaccents') === true
      ? address
          .normalize('NFD')
          .replaceAll(/\p{Mn}/gu, '')
          .normalize('NFC')
      : address;
  return at(config, 'disablepathtolower') === true ? plain : plain.toLowerCase();
};

/**
 * The address that Hugo gave a text. Source: `resources/page/page_paths.go` and `permalinks.go` of Hugo.
 * @param isSection whether a folder has a text of its list (`_index.md`)
 */
export const hugoAddress = (
  file: ContentFile,
  { title, date, slug, url }: AddressFields,
  isSection: (folder: string) => boolean,
): Permalink => {
  const { language, path } = file;
  const { config, prefix } = language;
  const section = sectionOf(path);
  const expand = (pattern: string): string => {
    const sections = sectionsOf(path, isSection);
    const facts: PermalinkFacts = { id: idOf(path), file: path, title, date, zone: 'UTC', slug, categories: [] };
    const known = pattern
      .replaceAll(/:sections\[([^\]]*)\]/g, (_, cut: string) => slice(sections, cut).join('/'))
      .replaceAll(/:sections(?![a-z])/g, sections.join('/'))
      .replaceAll(/:section(?![a-z])/g, section);
    return expandPattern({ pattern: known, engine: 'hugo' }, facts);
  };
  if (url !== undefined && !/^https?:/i.test(url)) {
    const written = /:[a-z]/.test(url) ? expand(url) : url;
    const whole = written.startsWith('/') ? written : `${prefix}/${written}`;
    return `/${whole.split('/').filter(Boolean).join('/')}${written.endsWith('/') || !written.includes('.') ? '/' : ''}`;
  }
  const end = isUgly(config, section) ? '.html' : '/';
  if (isListText(path)) return `${prefix}/${lettersOf(config, hugoPath(folderOf(path)))}${end}`;
  const pattern = patternFor(file);
  const id = idOf(path);
  const usual = slug === undefined ? id : [...id.split('/').slice(0, -1), slug].join('/');
  const parts = lettersOf(config, hugoPath(pattern === undefined ? usual : expand(pattern)))
    .split('/')
    .filter(Boolean);
  return `${prefix}/${parts.join('/')}${end}`;
};
