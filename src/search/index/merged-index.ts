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

/** Letters in the names of files of which one edit changes hundreds. */
const nameLength = 10;

/** As in Pagefind's own names: there are as many as texts, and one edit changes one. */
const fragmentNameLength = 7;

const packed = (path: string, content: string, bytes: Buffer): WantedFile => ({
  path,
  content,
  make: () => gzipSync(bytes, { level: 9 }),
});

/** Files with their contents, each under a name of its own. */
const named = <Part extends { readonly bytes: Buffer }>(parts: readonly Part[], folder: string, ending: string) => {
  const digests = parts.map(({ bytes }) => digestOf(bytes));
  const names = namesOf(digests, nameLength, language);
  const files = parts.map(({ bytes }, index) =>
    packed(`${folder}/${names[index] ?? ''}.${ending}`, digests[index] ?? '', bytes),
  );
  return { files, parts: parts.map((part, index) => ({ ...part, name: names[index] ?? '' })) };
};

/**
 * The files of an index, which depend on nothing but the texts.
 * @param packedFragments those that were not written before, by the digest of what they hold
 * @param entry of any index of this version
 * @param version of Pagefind
 */
export const mergedIndex = (
  records: readonly SearchRecord[],
  packedFragments: ReadonlyMap<string, Buffer>,
  entry: Buffer,
  version: string,
): readonly WantedFile[] => {
  const chunks = named(chunksOf(mergeWords(records)), 'index', 'pf_index');
  const filters = named(filtersOf(records), 'filter', 'pf_filter');
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
        const file = packedFragments.get(fragment);
        if (!file) throw new Error(`The search index lacks the text of ${url}.`);
        return file;
      },
    })),
    ...chunks.files,
    ...filters.files,
    packed(`pagefind.${metaName}.pf_meta`, metaDigest, meta),
    // Last, since it leads to all others.
    { path: entryPath, content: digestOf(entryFile), make: () => entryFile },
  ];
};
