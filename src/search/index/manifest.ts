import { readChecked, writeChecked } from './checked-file.ts';
import { intactFiles, type KnownFile } from './index-files.ts';

/** What the index on disk was made from, and its files. */
interface Manifest {
  /** Digest of the texts. */
  readonly state: string;
  readonly files: readonly KnownFile[];
}

/** The index of the last build, as far as it is whole. */
export interface LastIndex {
  /** Undefined where a file is missing or damaged. */
  readonly state: string | undefined;
  readonly files: readonly KnownFile[];
  readonly contents: ReadonlySet<string>;
  readonly paths: ReadonlySet<string>;
}

/** @param path of the manifest; @param folder with the index */
export const readLastIndex = (path: string, folder: string, version: string): LastIndex => {
  const file = readChecked(path, version);
  const { state, files }: Manifest = file ? (JSON.parse(file.toString()) as Manifest) : { state: '', files: [] };
  const intact = intactFiles(folder, files);
  return {
    state: file && intact.length === files.length ? state : undefined,
    files: intact,
    contents: new Set(intact.map(({ content }) => content)),
    paths: new Set(intact.map((known) => known.path)),
  };
};

export const writeManifest = (path: string, version: string, manifest: Manifest): void =>
  writeChecked(path, version, [Buffer.from(JSON.stringify(manifest))]);
