import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { builtSite } from '#cache/built-sites.ts';
import { digest } from '#cache/digest.ts';
import { blogOptions } from './blog-options.ts';
import { createProgress } from './progress.ts';
import { ledgerPath } from '#load/publication-diff.ts';
import { loadBlog } from '#load/load-blog.ts';
import { formatReport } from '#diagnostics/diagnostic-groups.ts';
import { formatDiagnostics, isFatal, type Diagnostic } from '#diagnostics/diagnostic.ts';
import type { LedgerChange } from '#ledger/ledger-change.ts';
import { addToLedger, formatLedger } from '#ledger/ledger.ts';
import { commandLine } from './command-line.ts';

// A program that reads only the beginning of the output, such as `head`, closes the pipe.
process.stdout.on('error', () => process.exit());

const print = (text: string): void => void process.stdout.write(`${text}\n`);

const printList = (heading: string, lines: readonly string[]): void => {
  if (lines.length > 0) print(`${heading} (${lines.length})\n${lines.map((line) => `  ${line}`).join('\n')}`);
};

const report = (change: LedgerChange, isFirst: boolean, notes: readonly Diagnostic[]): void => {
  if (isFirst) {
    print(`The ledger is empty: ${change.added.length} addresses and ${change.newIds.length} feed items are new.`);
    return;
  }
  printList('New addresses', change.added);
  printList(
    'Redirected',
    change.redirected.map(({ from, to }) => `${from} → ${to}`),
  );
  printList('Removed (410 Gone)', change.gone);
  printList('LOST: published before, now not found', change.missing);
  printList('New in feeds', change.newIds);
  printList('No longer in feeds', change.droppedIds);
  printList(
    'CHANGED ids in feeds: every subscriber would get these posts again',
    change.changedIds.map(({ permalink, was, is }) => `${permalink}: ${was} → ${is}`),
  );
  printList(
    'Changed titles',
    change.changedTitles.map(({ permalink, was, is }) => `${permalink}: ${was} → ${is}`),
  );
  if (notes.length > 0) print(formatDiagnostics(notes));
  const { movedFrom, ...lists } = change;
  if (movedFrom === undefined && Object.values<readonly unknown[]>(lists).every(({ length }) => length === 0))
    print('Publishing changes nothing.');
};

// `diff` prints what publishing would change: addresses, redirects, feed ids. `record` writes the addresses and ids of
// this version into the ledger.
const { argument, flags } = commandLine({
  usage: `Usage: npm run publish:diff                  shows what publishing would change
       npm run publish:record                writes what was built last into the ledger
       npm run publish:record -- --strict    the same, with warnings as errors
       npm run publish:record -- --dry-run   writes nothing, and says what it would write
       --all                                 shows each error, not the first three of each kind`,
  allowed: ['diff', 'record'],
  // `blogOptions` reads this option.
  flags: ['strict', 'all', 'dry-run'],
});
const options = await blogOptions();
const { show, clear } = createProgress('texts read');
const { diagnostics, publication } = await loadBlog({ ...options, unpublished: false, progress: show });
clear();
const fatal = diagnostics.filter((diagnostic) => isFatal(diagnostic, options.site.strict));
const path = ledgerPath(options.folder);
const isUnbuilt =
  argument === 'record' &&
  fatal.length === 0 &&
  builtSite(options.engine, options.folder.content, digest(publication.now)) === undefined;
const writesLedger = argument === 'record' && fatal.length === 0 && !isUnbuilt;
if (writesLedger && !flags.has('dry-run')) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, formatLedger(addToLedger(publication.known, publication.now)));
}
report(
  publication.change,
  Object.keys(publication.known.addresses).length === 0,
  diagnostics.filter(({ level }) => level === 'note'),
);
if (writesLedger) print(flags.has('dry-run') ? `This would be written to ${path}` : `Written to ${path}`);
if (isUnbuilt) {
  print('Nothing is recorded: no complete build of the blog as it is now is there. Run npm run build first.');
  process.exitCode = 1;
}
if (fatal.length > 0) {
  print(formatReport(fatal, { all: flags.has('all') }));
  process.exitCode = 1;
}
