import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fillImageLedger, imageLedgerPath, loadImageLedger } from '#load/load-image-ledger.ts';
import { loadConfig } from '#load/load-config.ts';
import { loadBlog } from '#load/load-blog.ts';
import { formatDiagnostics, isFatal } from '#diagnostics/diagnostic.ts';
import { formatImageLedger } from '#content/image-ledger.ts';
import { formatLostImages } from '#diagnostics/lost-images.ts';
import { commandLine } from './command-line.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

// Learns the sizes of images that texts show from elsewhere, and keeps copies of them when asked: `--copy`.
const { flags } = commandLine({
  usage: `Usage: npm run images              measures images at other addresses
       npm run images -- --copy    and writes copies of them into public`,
  allowed: [],
  flags: ['copy'],
});
const options = await loadConfig();
const { ledger: known, diagnostics } = await loadImageLedger(options.folder);
const fatal = diagnostics.filter((diagnostic) => isFatal(diagnostic, false));
if (fatal.length > 0) {
  say(formatDiagnostics(fatal));
  process.exit(1);
}
const { entries } = await loadBlog({ ...options, unpublished: true });
const urls = entries.flatMap(({ text }) => text.remoteImages);
const copyTo = flags.has('copy') ? options.folder.public : undefined;
const { ledger, lost } = await fillImageLedger(urls, known, copyTo);
const path = imageLedgerPath(options.folder);
const fresh = Object.keys(ledger).filter((url) => ledger[url] !== known[url]).length;
if (fresh > 0) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, formatImageLedger(ledger));
}
const places = (url: string): string =>
  entries
    .filter(({ text }) => text.remoteImages.includes(url))
    .map(({ source }) => source.file)
    .join(', ');
if (lost.length > 0) say(formatLostImages(lost, places));
const total = new Set(urls).size;
const advice = total > 0 && lost.length === total ? ' Is there a network?' : '';
say(`${total} images elsewhere, ${fresh} new in ${path}, ${lost.length} not to be had.${advice}`);
