import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { fillImageLedger, imageLedgerPath, readImageLedger } from '#load/load-image-ledger.ts';
import { openBlog } from '#load/load-config.ts';
import { readBlog } from '#load/load-blog.ts';
import { formatFindings, isFatal } from '#diagnostics/diagnostic.ts';
import { formatImageLedger } from '#content/image-ledger.ts';
import { formatLostPictures } from '#diagnostics/lost-images.ts';

const say = (text: string): void => void process.stdout.write(`${text}\n`);

// Learns the sizes of pictures that texts show from elsewhere, and keeps copies of them when asked: `--copy`.
const room = await openBlog();
const { ledger: known, findings } = await readImageLedger(room.folder);
const fatal = findings.filter((finding) => isFatal(finding, false));
if (fatal.length > 0) {
  say(formatFindings(fatal));
  process.exit(1);
}
const { entries } = await readBlog({ ...room, unpublished: true });
const urls = entries.flatMap(({ text }) => text.remotePictures);
const copyTo = process.argv.includes('--copy') ? room.folder.public : undefined;
const { ledger, lost } = await fillImageLedger(urls, known, copyTo);
const path = imageLedgerPath(room.folder);
const fresh = Object.keys(ledger).filter((url) => ledger[url] !== known[url]).length;
if (fresh > 0) {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, formatImageLedger(ledger));
}
const places = (url: string): string =>
  entries
    .filter(({ text }) => text.remotePictures.includes(url))
    .map(({ source }) => source.file)
    .join(', ');
if (lost.length > 0) say(formatLostPictures(lost, places));
const total = new Set(urls).size;
const advice = total > 0 && lost.length === total ? ' Is there a network?' : '';
say(`${total} pictures elsewhere, ${fresh} new in ${path}, ${lost.length} not to be had.${advice}`);
