import type { Field } from '#content/field.ts';
import { readDocument } from '#content/document.ts';
import { readSource, type ReadSource, type Source } from '#content/source.ts';
import { plainText, truncate } from '#text/plain-text.ts';
import type { Permalink } from '#urls/permalink.ts';
import { partsOfDate } from '#urls/permalink-facts.ts';
import { readDate } from '#text/date-words.ts';
import { fieldsOf, withFields } from '../front-matter-fields.ts';
import { hugoAddress, sectionOf } from './address.ts';
import type { Cascaded } from './cascade.ts';
import type { ContentFile } from './content-file.ts';
import { folderOf, idOf } from './file-path.ts';
import type { HugoLanguage } from './languages.ts';

/** What reading texts depends on. */
export interface HugoReading {
  /** IANA zone of dates without an offset. */
  readonly zone: string;
  /** The time of the import. */
  readonly now: Date;
  /** Whether a folder has a text of its list. */
  readonly isSection: (folder: string) => boolean;
}

/** A post or page, where it was and where it goes. */
export interface HugoText {
  readonly from: string;
  readonly to: string;
  readonly written: string;
  /** Whether `written` differs from the file: it has fields that it inherited, or is a draft now. */
  readonly isChanged: boolean;
  /** Whether Hugo did not show it any more (`expiryDate`): it is a draft here. */
  readonly isExpired: boolean;
  readonly language: HugoLanguage;
  readonly section: string;
  readonly source: Source;
  /** What stands for a title that the text does not have. */
  readonly title: string | undefined;
  readonly address: Permalink;
  /** Equal for the translations of one text. */
  readonly key: string;
  /** Old addresses that the front matter gives relative to the address of the text, or to its language. */
  readonly aliases: readonly Permalink[];
}

const fieldIn = (fields: readonly Field[], ...names: readonly string[]): string | undefined =>
  names
    .map((name) => fields.find(({ key }) => key.toLowerCase() === name)?.source?.trim())
    .find((written) => written !== undefined && written !== '');

/** The day as it is written, in UTC. */
const dayOf = (written: string | undefined, date: Date, zone: string): Date => {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(written ?? '') ?? [];
  const parts = year === undefined ? partsOfDate({ date, zone }) : { year, month, day };
  return new Date(Date.UTC(Number(parts.year), Number(parts.month) - 1, Number(parts.day)));
};

const aliasesOf = (fields: readonly Field[], address: Permalink, prefix: string): readonly Permalink[] => {
  const value = fields.find(({ key }) => key === 'aliases')?.value;
  const above = `${folderOf(address.endsWith('/') ? address.slice(0, -1) : address)}/`;
  return (Array.isArray(value) ? value : [value])
    .filter((alias): alias is string => typeof alias === 'string' && alias !== '' && !/^https?:/i.test(alias))
    .flatMap((alias): readonly string[] => {
      // New versions of Hugo add the language to an alias that begins with a slash, older ones do not.
      const whole = alias.startsWith('/') ? (prefix === '' ? undefined : prefix + alias) : above + alias;
      if (whole === undefined) return [];
      const { pathname } = new URL(whole.replace(/^\/+/, '/'), 'https://blog.example');
      const decoded = decodeURI(pathname);
      return [/\.html?$|\/$/.test(decoded) ? decoded : `${decoded}/`];
    });
};

/** The first words of a text that a title can be made of; undefined if there are none. */
const firstWords = (written: string): string | undefined => {
  const document = readDocument(new TextEncoder().encode(written), '');
  const lines = 'level' in document ? [] : document.body.split('\n');
  return lines
    .filter((line) => !/^\s*(?:\{\{|!\[|<)/.test(line))
    .map((line) => truncate(plainText(line.replace(/^[\s#>*+-]+/, '')), 60))
    .find((words) => /[\p{L}\p{N}]/u.test(words));
};

const expiry = ['expirydate', 'unpublishdate'];

/** Whether the time of a text is over. */
const isOver = (fields: readonly Field[], zone: string, now: Date): boolean => {
  const end = readDate(fieldIn(fields, ...expiry) ?? '', zone);
  return end !== undefined && end <= now;
};

/**
 * Reads a text.
 * @param to its place here
 * @param original the text as the file has it
 * @returns undefined for one that the build cannot read either, and names
 */
export const readText = (
  from: string,
  file: ContentFile,
  to: string,
  original: string,
  { url: inherited, ...cascade }: Cascaded,
  { zone, now, isSection }: HugoReading,
): HugoText | undefined => {
  const folder = to.startsWith('pages/') ? 'pages' : 'posts';
  const id = to
    .slice(folder.length + 1)
    .replace(/\.mdx?$/, '')
    .replace(/(?<=.)\/index$/, '')
    .normalize('NFC');
  const at = { id, file: to, folder, format: to.endsWith('x') ? 'mdx' : 'md' } as const;
  const own = fieldsOf(original);
  const isExpired = isOver(own, zone, now);
  const more = Object.entries(cascade).filter(([name]) => !own.some(({ key }) => key.toLowerCase() === name));
  const added = { ...Object.fromEntries(more), ...(isExpired ? { draft: 'true' } : {}) };
  const isChanged = Object.keys(added).length > 0;
  const written = isChanged ? withFields(original, added) : original;
  const parse = (text: string): ReadSource => readSource(new TextEncoder().encode(text), at, zone);
  const asIs = parse(written);
  const isUntitled =
    !asIs.source && asIs.diagnostics.every(({ field, level }) => field === 'title' || level !== 'error');
  const first = isUntitled ? firstWords(written) : undefined;
  const { source } = first === undefined ? asIs : parse(withFields(written, { title: first }));
  if (!source) return undefined;
  const fields = fieldsOf(written);
  const { title, date = new Date(0) } = source.frontMatter;
  const day = dayOf(fieldIn(fields, 'date', 'publishdate', 'pubdate'), date, zone);
  const [slug, url] = [fieldIn(fields, 'slug'), fieldIn(fields, 'url') ?? inherited];
  const address = hugoAddress(file, { title: first === undefined ? title : '', date: day, slug, url }, isSection);
  const named = fieldIn(fields, 'translationkey');
  return {
    from,
    to,
    written,
    isChanged,
    isExpired,
    language: file.language,
    section: sectionOf(file.path),
    source,
    title: first,
    address,
    key: named === undefined ? `path ${idOf(file.path).toLowerCase()}` : `key ${named}`,
    aliases: aliasesOf(fields, address, file.language.prefix),
  };
};
