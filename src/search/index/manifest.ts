import { readChecked, writeChecked } from './checked-file.ts';
import { intactFiles, type KnownFile } from './index-files.ts';

/** The manifest of the index on disk. */
interface Manifest {
  /** Digest of all texts in the index. */
  readonly state: string;
  readonly files: readonly KnownFile[];
}

/** The undamaged files of the last index. */
export interface LastIndex {
  /** Digest of all texts in the index; undefined when a file is missing or damaged. */
  readonly state: string | undefined;
  readonly files: readonly KnownFile[];
  /** Digests of the contents of `files`. */
  readonly contents: ReadonlySet<string>;
  readonly paths: ReadonlySet<string>;
}

/**
 * Reads the manifest, and checks every file of the index.
 * @param path of the manifest
 * @param folder of the index
 */
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

/**
 * Writes the manifest.
 * @param path of the manifest
 */
export const writeManifest = (path: string, version: string, manifest: Manifest): void =>
  writeChecked(path, version, [Buffer.from(JSON.stringify(manifest))]);
