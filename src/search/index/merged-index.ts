import { gzipSync } from 'node:zlib';
import { chunksOf } from './chunks.ts';
import { entryPath, withMeta } from './index-entry.ts';
import { filtersOf } from './filters.ts';
import { digestOf } from './checked-file.ts';
import type { WantedFile } from './index-files.ts';
import { fieldsOf, mergeWords } from './merge.ts';
import { writeMeta } from './meta.ts';
import { namesOf } from './file-names.ts';
import { language } from './pagefind.ts';
import type { SearchRecord } from './record.ts';
import { textList } from './text-list.ts';
import { wordList } from './word-list.ts';

/** Number of hexadecimal digits in names of files of which one edit changes hundreds. */
const nameLength = 10;

/**
 * The same for fragments, as in Pagefind’s own names. There is one fragment per text, and an edit changes one of them.
 */
const fragmentNameLength = 7;

const compressed = (path: string, content: string, bytes: Buffer): WantedFile => ({
  path,
  content,
  make: () => gzipSync(bytes, { level: 9 }),
});

/** Gives each part of the index a file with a unique name. */
const withNames = <Part extends { readonly bytes: Buffer }>(
  parts: readonly Part[],
  folder: string,
  extension: string,
) => {
  const digests = parts.map(({ bytes }) => digestOf(bytes));
  const names = namesOf(digests, nameLength, language);
  const files = parts.map(({ bytes }, index) =>
    compressed(`${folder}/${names[index] ?? ''}.${extension}`, digests[index] ?? '', bytes),
  );
  return { files, parts: parts.map((part, index) => ({ ...part, name: names[index] ?? '' })) };
};

/**
 * The files of an index, except Pagefind’s scripts. They depend only on the records and the version of Pagefind.
 * @param newFragments compressed fragments of new texts, by the digest of their content
 * @param entry entry file of any index of this version
 * @param version of Pagefind
 */
export const mergedIndex = (
  records: readonly SearchRecord[],
  newFragments: ReadonlyMap<string, Buffer>,
  entry: Buffer,
  version: string,
): readonly WantedFile[] => {
  const chunks = withNames(chunksOf(mergeWords(records)), 'index', 'pf_index');
  const filters = withNames(filtersOf(records), 'filter', 'pf_filter');
  const fragments = namesOf(
    records.map(({ fragment }) => fragment),
    fragmentNameLength,
    language,
  );
  const meta = writeMeta({
    version,
    texts: records.map(({ wordCount }, index) => ({ fragment: fragments[index] ?? '', wordCount })),
    chunks: chunks.parts,
    filters: filters.parts.map(({ filter, name }) => ({ filter, name })),
    fields: fieldsOf(records),
  });
  const metaDigest = digestOf(meta);
  const [metaName = ''] = namesOf([metaDigest], nameLength, language);
  const entryFile = withMeta(entry, language, metaName, records.length);
  return [
    ...records.map(({ fragment, url }, index) => ({
      path: `fragment/${fragments[index] ?? ''}.pf_fragment`,
      content: fragment,
      make: () => {
        const file = newFragments.get(fragment);
        if (!file) throw new Error(`The search index has no fragment for ${url}.`);
        return file;
      },
    })),
    ...chunks.files,
    ...filters.files,
    wordList(records),
    textList(records, fragments),
    compressed(`pagefind.${metaName}.pf_meta`, metaDigest, meta),
    // Written last, since readers load it first.
    { path: entryPath, content: digestOf(entryFile), make: () => entryFile },
  ];
};
