import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { loadConfig } from '#load/load-config.ts';
import { ledgerPath } from '#load/publication-diff.ts';
import { loadBlog } from '#load/load-blog.ts';
import { formatDiagnostics, isFatal } from '#diagnostics/diagnostic.ts';
import type { LedgerChange } from '#ledger/ledger-change.ts';
import { addToLedger, formatLedger } from '#ledger/ledger.ts';
import { commandLine } from './command-line.ts';

// Whoever reads only the beginning, as `head` does, closes the pipe.
process.stdout.on('error', () => process.exit());

const say = (text: string): void => void process.stdout.write(`${text}\n`);

const list = (heading: string, lines: readonly string[]): void => {
  if (lines.length > 0) say(`${heading} (${lines.length})\n${lines.map((line) => `  ${line}`).join('\n')}`);
};

const report = (change: LedgerChange, isFirst: boolean): void => {
  if (isFirst) {
    say(`Nothing was recorded before: ${change.added.length} addresses, ${change.newIds.length} posts in feeds.`);
    return;
  }
  list('New addresses', change.added);
  list(
    'Redirected',
    change.redirected.map(({ from, to }) => `${from} → ${to}`),
  );
  list('Gone for good', change.gone);
  list('LOST: public once, answered by nothing', change.lost);
  list('New in feeds', change.newIds);
  list('No longer in feeds', change.droppedIds);
  list(
    'CHANGED in feeds: every subscriber would get them again',
    change.changedIds.map(({ permalink, was, is }) => `${permalink}: ${was} → ${is}`),
  );
  list(
    'Changed titles',
    change.changedTitles.map(({ permalink, was, is }) => `${permalink}: ${was} → ${is}`),
  );
  if (Object.values<readonly unknown[]>({ ...change }).every(({ length }) => length === 0))
    say('Nothing changes for the world.');
};

// Shows what publishing would change for the world (`diff`), or writes what is public now into the ledger (`record`).
const { argument } = commandLine({
  usage: `Usage: npm run publish:diff                  shows what publishing would change
       npm run publish:record                writes what is public now into the ledger
       npm run publish:record -- --strict    the same, with warnings as errors`,
  allowed: ['diff', 'record'],
  // `loadConfig` reads it.
  flags: ['strict'],
});
const options = await loadConfig();
const { diagnostics, publication } = await loadBlog({ ...options, unpublished: false });
const fatal = diagnostics.filter((diagnostic) => isFatal(diagnostic, options.site.strict));
const path = ledgerPath(options.folder);
const records = argument === 'record' && fatal.length === 0;
if (records) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, formatLedger(addToLedger(publication.known, publication.now)));
}
report(publication.change, Object.keys(publication.known.addresses).length === 0);
if (records) say(`Written to ${path}`);
if (fatal.length > 0) {
  say(formatDiagnostics(fatal));
  process.exitCode = 1;
}
