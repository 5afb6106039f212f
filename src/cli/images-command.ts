import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fillImageLedger, imageLedgerPath, loadImageLedger } from '#load/load-image-ledger.ts';
import { blogOptions } from './blog-options.ts';
import { loadBlog } from '#load/load-blog.ts';
import { formatDiagnostics, isFatal } from '#diagnostics/diagnostic.ts';
import { formatImageLedger } from '#content/image-ledger.ts';
import { formatMissingImages } from '#diagnostics/missing-images.ts';
import { commandLine } from './command-line.ts';

const print = (text: string): void => void process.stdout.write(`${text}\n`);

// Measures the images on other sites that texts show, and writes their sizes into the ledger. `--copy` saves copies
// too.
const { flags } = commandLine({
  usage: `Usage: npm run images              measures the images on other sites
       npm run images -- --copy    and saves copies of them in public`,
  allowed: [],
  flags: ['copy'],
});
const options = await blogOptions();
const { ledger: known, diagnostics } = await loadImageLedger(options.folder);
const fatal = diagnostics.filter((diagnostic) => isFatal(diagnostic, false));
if (fatal.length > 0) {
  print(formatDiagnostics(fatal));
  process.exit(1);
}
const { entries } = await loadBlog({ ...options, unpublished: true });
const urls = entries.flatMap(({ text }) => text.remoteImages);
const copyTo = flags.has('copy') ? options.folder.public : undefined;
const { ledger, failed } = await fillImageLedger(urls, known, copyTo);
const path = imageLedgerPath(options.folder);
const added = Object.keys(ledger).filter((url) => ledger[url] !== known[url]).length;
if (added > 0) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, formatImageLedger(ledger));
}
const filesWith = (url: string): string =>
  entries
    .filter(({ text }) => text.remoteImages.includes(url))
    .map(({ source }) => source.file)
    .join(', ');
if (failed.length > 0) print(formatMissingImages(failed, filesWith));
const total = new Set(urls).size;
const advice = total > 0 && failed.length === total ? ' Is there a network?' : '';
print(`${total} images on other sites, ${added} new in ${path}, ${failed.length} failed.${advice}`);
