import type { ImportEvent } from '../import-event.ts';
import { isMarkdown } from './blog-files.ts';
import { fieldsOf, withFields } from './front-matter-fields.ts';
import { at, listAt, textAt } from './values.ts';

/** Collections whose texts have pages, by name, with the pattern of their addresses. */
export type Collections = ReadonlyMap<string, string>;

/** What Jekyll adds to the pattern of a collection, by that of the posts. */
const endOf = (style: string): string =>
  style === 'pretty' || style.endsWith('/')
    ? '/'
    : /^(?:date|ordinal|none)$|:output_ext$/.test(style)
      ? ':output_ext'
      : '';

/** The published collections of a configuration besides posts. */
export const collectionsIn = (config: unknown): Collections => {
  const found = at(config, 'collections');
  if (typeof found !== 'object' || found === null) return new Map();
  return new Map(
    Object.entries(found).flatMap(([name, value]): [string, string][] => {
      if (name === 'posts' || name === 'drafts' || at(value, 'output') !== true) return [];
      const byDefault = listAt(config, 'defaults').find(
        (entry) => textAt(entry, 'scope.type') === name && textAt(entry, 'values.permalink') !== undefined,
      );
      const pattern = textAt(byDefault, 'values.permalink') ?? textAt(value, 'permalink');
      return [[name, pattern ?? `/:collection/:path${endOf(textAt(config, 'permalink') ?? 'date')}`]];
    }),
  );
};

/** A text of a collection. */
interface Member {
  readonly name: string;
  /** Its path in the folder of the collection. */
  readonly rest: string;
}

/** The published collection that a file is in. */
export const inCollection = (path: string, collections: Collections): Member | undefined => {
  const [, name = '', rest = ''] = /^_([^/]+)\/(.+)$/.exec(path) ?? [];
  return collections.has(name) ? { name, rest } : undefined;
};

/** The address of a text; undefined if its pattern has other variables. */
const addressOf = ({ name, rest }: Member, collections: Collections): string | undefined => {
  const path = rest.replace(/\.\w+$/, '');
  const file = path.replace(/^.*\//, '');
  const title = file.replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '');
  const values: Readonly<Record<string, string>> = {
    collection: name,
    path,
    name: file,
    title,
    slug: title,
    output_ext: '.html',
  };
  const address = (collections.get(name) ?? '').replaceAll(/:([a-z_]+)/g, (whole, key: string) => values[key] ?? whole);
  return address.includes(':') ? undefined : `/${address}`.replaceAll(/\/+/g, '/');
};

/** Writes into pages that were texts of a collection the addresses that they had. */
export const withCollectionAddresses = function* (
  events: Iterable<ImportEvent>,
  read: (path: string) => string | undefined,
  collections: Collections,
): Generator<ImportEvent> {
  for (const event of events) {
    const found = event.kind === 'copy' && isMarkdown(event.from) ? inCollection(event.from, collections) : undefined;
    const text = found && event.kind === 'copy' ? read(event.from) : undefined;
    const address = found && addressOf(found, collections);
    const isElsewhere = text === undefined || fieldsOf(text).some(({ key }) => key === 'permalink');
    if (address === undefined || isElsewhere || event.kind !== 'copy') yield event;
    else yield { kind: 'file', path: event.path, content: withFields(text, { permalink: address }) };
  }
};
