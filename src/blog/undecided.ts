import { dayOfFile, type Source } from '#content/source.ts';
import { fitsFolder } from '#content/field-parsers.ts';
import type { WrittenDate } from '#content/fields.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { isoDay, parseDate } from '#text/dates.ts';

/** What the functions here need to know of a post. */
export type Undecidable = Pick<Source, 'id' | 'file' | 'frontMatter' | 'lines' | 'undecided'>;

type Order = 'dayFirst' | 'monthFirst';

/** The order that a date shows: one reading is impossible, or the file name holds the day. */
const orderOf = ({ dayFirst, monthFirst, field }: WrittenDate, id: string, zone: string): Order | undefined => {
  if (!dayFirst) return 'monthFirst';
  if (!monthFirst) return 'dayFirst';
  if (dayFirst.getTime() === monthFirst.getTime() || field !== 'date') return undefined;
  const named = parseDate(dayOfFile(id), zone);
  const day = named && isoDay(named, zone);
  if (day === isoDay(dayFirst, zone)) return 'dayFirst';
  return day === isoDay(monthFirst, zone) ? 'monthFirst' : undefined;
};

const isSame = ({ dayFirst, monthFirst }: WrittenDate): boolean => dayFirst?.getTime() === monthFirst?.getTime();

/** The words or parts of a list that stands in one text: at commas if it has some, else at spaces. */
const partsOf = (text: string): readonly string[] =>
  (text.includes(',') ? text.split(',') : text.split(/\s+/)).map((part) => part.trim()).filter((part) => part !== '');

const key = (label: string): string => label.toLowerCase();

/**
 * Decides whether texts such as `linux shell` are one tag or several. Commas separate. Spaces separate in all texts or in
 * none: they do if more than half of the words stand alone elsewhere, as an item of a list, a whole text, or a part of
 * another text. A text that is a tag of another post as it stands is one tag, and one that is too long for an address is
 * several.
 */
const listReader = (sources: readonly Undecidable[], field: 'tags' | 'categories', isSplit: boolean) => {
  const alone = new Set<string>();
  const texts: string[] = [];
  for (const { undecided, frontMatter } of sources) {
    const own = undecided?.lists.filter((list) => list.field === field).map(({ text }) => text) ?? [];
    texts.push(...own);
    const { category, tags } = frontMatter;
    const listed = field === 'tags' ? tags : category === undefined ? [] : [category];
    for (const label of listed) if (!own.includes(label)) alone.add(key(label));
  }
  const spaced = [...new Set(texts.filter((text) => !text.includes(',')))];
  const uses = new Map<string, number>();
  for (const text of spaced)
    for (const part of new Set(partsOf(text).map(key))) uses.set(part, (uses.get(part) ?? 0) + 1);
  const parts = spaced.filter((text) => !alone.has(key(text))).flatMap(partsOf);
  const known = parts.filter((part) => alone.has(key(part)) || (uses.get(key(part)) ?? 0) > 1);
  const spacesSeparate = known.length * 2 > parts.length;
  const isOne = (text: string): boolean =>
    alone.has(key(text)) ? !isSplit || field === 'tags' : !text.includes(',') && !spacesSeparate && !isSplit;
  return (text: string): readonly string[] => (fitsFolder(text) && isOne(text) ? [text] : partsOf(text));
};

/** One note for all posts, since one answer decides them all. */
const noteOf = (
  written: readonly { readonly source: Undecidable; readonly text: string; readonly labels: readonly string[] }[],
  field: 'tags' | 'categories',
): Diagnostic[] => {
  const [first, ...others] = written;
  if (!first) return [];
  const { source, text, labels } = first;
  const also =
    others.length === 0 ? '' : `, and so are texts in ${others.length} other ${others.length === 1 ? 'post' : 'posts'}`;
  const line = source.lines[field];
  return [
    {
      level: 'note',
      file: source.file,
      ...(line === undefined ? {} : { line }),
      field,
      message: `“${text}” is read as ${labels.map((label) => `“${label}”`).join(' and ')}${also}.`,
      remedy: `Write a list if that is wrong: ${field}: [${labels.length > 1 ? JSON.stringify(text) : partsOf(text).join(', ')}].`,
    },
  ];
};

/**
 * Decides what one post alone leaves open, by the other posts: whether `12/05/2019` is in May or in December, and whether
 * `linux shell` is one tag or two.
 * @param zone IANA zone of the blog
 * @param isSplit whether spaces separate, as in Jekyll, which makes addresses of categories
 * @returns the same posts in the same order; an error for each date that stays open
 */
export const decide = <One extends Undecidable>(
  sources: readonly One[],
  zone: string,
  isSplit = false,
): { readonly sources: readonly One[]; readonly diagnostics: readonly Diagnostic[] } => {
  const orders = new Set(
    sources.flatMap(({ id, undecided }) => undecided?.dates.flatMap((date) => orderOf(date, id, zone) ?? []) ?? []),
  );
  const [order] = orders.size === 1 ? orders : [];
  const readers = {
    tags: listReader(sources, 'tags', isSplit),
    categories: listReader(sources, 'categories', isSplit),
  };
  const diagnostics: Diagnostic[] = [];
  const notes = { tags: [], categories: [] } as Record<'tags' | 'categories', Parameters<typeof noteOf>[0][number][]>;
  const decided = sources.map((source): One => {
    const { undecided, frontMatter, id, file } = source;
    if (!undecided) return source;
    const fields = { ...frontMatter };
    for (const date of undecided.dates) {
      const chosen = orderOf(date, id, zone) ?? (isSame(date) ? 'dayFirst' : order);
      if (chosen !== undefined) fields[date.field] = date[chosen];
      else {
        const [first, second] = [date.dayFirst, date.monthFirst].map((reading) => reading && isoDay(reading, zone));
        diagnostics.push({
          level: fields.draft ? 'warning' : 'error',
          file,
          line: date.line,
          column: date.column,
          field: date.field,
          message: `“${date.written}” is ${first} or ${second}, and no other post tells which.`,
          remedy: `Write ${first} or ${second}.`,
        });
      }
    }
    for (const { field, text } of undecided.lists) {
      const labels = readers[field](text);
      notes[field].push({ source, text, labels });
      if (field === 'tags') fields.tags = [...new Set(fields.tags.flatMap((tag) => (tag === text ? labels : [tag])))];
      else if (fields.category === text) {
        const [first = text, ...others] = labels;
        fields.category = first;
        if (others.length > 0) {
          fields.categories = [...labels];
          fields.tags = [...new Set([...fields.tags, ...others])];
        }
      }
    }
    return { ...source, frontMatter: fields };
  });
  return {
    sources: decided,
    diagnostics: [...diagnostics, ...noteOf(notes.tags, 'tags'), ...noteOf(notes.categories, 'categories')],
  };
};
