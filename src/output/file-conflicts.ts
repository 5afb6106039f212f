import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Redirect } from '#legacy/redirect.ts';
import { fitsWindows, foldPath } from '#urls/file-names.ts';
import { fileOf } from '#urls/permalink.ts';
import type { ManifestEntry } from './output-manifest.ts';

/** What is wrong with files that some disks confuse is no matter of one source file. */
const site = 'site.config.ts';

const listed = (files: readonly string[]): string =>
  `${files.slice(0, 5).join(', ')}${files.length > 5 ? ` and ${files.length - 5} more` : ''}`;

/** Files with different bytes that are one file on some disks. Posts and pages are checked with their addresses. */
const confused = (manifest: readonly ManifestEntry[]): readonly Diagnostic[] =>
  [...Map.groupBy(manifest, ({ file }) => foldPath(file)).values()].flatMap((entries) => {
    const [first, other] = [...new Map(entries.map((entry) => [entry.of ?? entry.file, entry])).values()];
    if (first === undefined || other === undefined) return [];
    if (entries.some(({ kind }) => kind === 'post' || kind === 'page' || kind === 'derived')) return [];
    return [
      {
        // On the disk of the owner both files exist.
        level: entries.every(({ kind }) => kind === 'file') ? 'warning' : 'error',
        file: site,
        message: `${first.permalink} and ${other.permalink} are one file on disks that ignore case or Unicode forms.`,
        remedy: 'Rename one of them; two tags or categories can be made one by aliases in terms.yaml.',
      },
    ];
  });

/**
 * Finds files of the output that not every disk can hold: with paths that differ only in letter case or Unicode form, and
 * with names that Windows forbids. Addresses are never changed for that; notes say what such a disk lacks.
 * @param redirects those that have a page of their own
 */
export const findFileConflicts = (
  manifest: readonly ManifestEntry[],
  redirects: readonly Redirect[],
): readonly Diagnostic[] => {
  const moved = manifest
    .filter(({ permalink, file, of }) => of !== undefined && file !== fileOf(permalink) && file !== permalink.slice(1))
    .map(({ permalink }) => permalink);
  const targets = new Map<string, string | undefined>(
    manifest.map(({ file, permalink }) => [foldPath(file), permalink]),
  );
  const hidden = redirects.flatMap(({ from, to }) => {
    const key = foldPath(fileOf(from));
    const page = targets.get(key);
    if (!targets.has(key)) targets.set(key, to);
    else if (page !== to) return [`${from} (to ${to ?? 'nothing'})`];
    return [];
  });
  const forbidden = [
    ...new Set([...manifest.map(({ file }) => file), ...redirects.map(({ from }) => fileOf(from))]),
  ].filter((file) => !fitsWindows(file));
  const note = (files: readonly string[], message: string, remedy: string): Diagnostic[] =>
    files.length === 0 ? [] : [{ level: 'note', file: site, message: `${message}: ${listed(files)}.`, remedy }];
  return [
    ...confused(manifest),
    ...note(
      moved,
      'Only rules of the host answer these feeds, since disks that ignore case confuse them with others',
      'If the host reads no rules, make their tags one by aliases in terms.yaml.',
    ),
    ...note(
      hidden,
      'Only rules of the host redirect these addresses, since disks that ignore case confuse them with others',
      'If the host reads no rules, links to them end at the others.',
    ),
    ...note(
      forbidden,
      `Windows cannot hold ${forbidden.length} of the files`,
      'Build on Linux or macOS; their addresses stay as they are.',
    ),
  ];
};
