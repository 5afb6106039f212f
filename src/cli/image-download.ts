import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isRunning, takeLock } from '#cache/lock.ts';
import { makeFolder, removePath, replaceFile } from '#cache/replace-file.ts';
import type { ImageLedger } from '#content/image-ledger.ts';
import { formatMissingImages } from '#diagnostics/missing-images.ts';
import { archiveAddress, webArchive } from '#download/archive.ts';
import { downloadImages } from '#download/download-images.ts';
import { ledgerEntries } from '#download/ledger-entries.ts';
import { openLedger } from '#download/ledger-writer.ts';
import type { Limits } from '#download/limits.ts';
import { planDownloads, type DownloadPlan } from '#download/wanted-images.ts';
import { firstDay, firstPlaces, imageUses, type ImageUses } from '#load/image-uses.ts';
import { imageLedgerPath } from '#load/load-image-ledger.ts';
import type { BuildOptions, LoadedBlog } from '#load/loaded-blog.ts';
import { createProgress } from './progress.ts';

/** What `npm run images` prints, and the exit status. */
interface ImagesReport {
  readonly text: string;
  readonly status: 0 | 1;
}

type Options = Pick<BuildOptions, 'folder' | 'site' | 'cache' | 'now'>;

/** Removes what a killed run left half-written. */
const removeRests = (folder: string): void => {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const pid = /^[\da-f]{32}\.\w+\.(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) removePath(join(folder, name));
  }
};

/** Images without a copy, each by the first address that a text shows, with the reason. */
const lostImages = (
  { given }: DownloadPlan,
  ledger: ImageLedger,
  failures: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> =>
  new Map([
    ...given.map((url) => {
      const entry = ledger[url];
      return [url, entry && 'missing' in entry ? entry.missing : ''] as const;
    }),
    ...failures,
  ]);

const listOf = (lost: ReadonlyMap<string, string>, uses: ImageUses, timeZone: string): string => {
  const places = firstPlaces([...lost.keys()], uses);
  const images = [...lost].map(([url, why]) => {
    const { file = '', line } = places.get(url) ?? {};
    return { url, why, file, line, archived: archiveAddress(url, firstDay([url], uses, timeZone)) };
  });
  return `Images without a copy:\n${formatMissingImages(images)}\n`;
};

const dryReport = ({ wanted, done }: DownloadPlan): ImagesReport => ({
  text: [
    ...wanted.map(({ urls }) => `  ${urls[0]}`),
    `${wanted.length} images would be downloaded, ${done} are there.`,
  ].join('\n'),
  status: 0,
});

/**
 * Downloads the images on other sites that have no copy yet, and writes copies and ledger while they come.
 * @param known the ledger so far
 */
export const downloadMissing = async (
  { entries, hosts }: Pick<LoadedBlog, 'entries' | 'hosts'>,
  known: ImageLedger,
  { folder, site, cache, now }: Options,
  { limits, flags }: { readonly limits: Limits; readonly flags: ReadonlySet<string> },
): Promise<ImagesReport> => {
  const [measure, archive] = [flags.has('measure'), flags.has('archive')];
  const uses = imageUses(entries, hosts);
  const plan = planDownloads(uses, known, folder, site.timeZone, { measure, retry: archive || flags.has('retry') });
  const { wanted, found, done, given } = plan;
  if (flags.has('dry-run')) return dryReport(plan);
  takeLock(join(cache, 'images-lock'), (pid) => `Process ${pid} is downloading the images of this blog.`);
  removeRests(folder.images);
  const writer = openLedger(imageLedgerPath(folder), known);
  writer.add(found);
  const progress = createProgress('images');
  let asked = 0;
  const failures = new Map<string, string>();
  let bytes = 0;
  await downloadImages(wanted, {
    limits,
    now,
    archive: archive ? webArchive : undefined,
    save: measure
      ? undefined
      : (file, content) => {
          makeFolder(folder.images);
          replaceFile(join(folder.images, file), content);
        },
    onDone: (image, result) => {
      writer.add(ledgerEntries(image, result, known, now));
      if ('known' in result) bytes += result.known.bytes ?? 0;
      else failures.set(image.urls.find((url) => uses.shown.has(url)) ?? '', result.failure.message);
      progress.show((asked += 1), wanted.length);
    },
  });
  writer.finish();
  progress.clear();
  const lost = lostImages(plan, writer.ledger(), failures);
  const downloaded = wanted.length - failures.size;
  const advice = wanted.length > 0 && downloaded === 0 && done === 0 ? ' Is there a network?' : '';
  const what = measure ? 'measured' : `downloaded (${(bytes / 1_000_000).toFixed(1)} MB)`;
  const total = done + wanted.length + given.length;
  return {
    text: `${lost.size > 0 ? listOf(lost, uses, site.timeZone) : ''}${total} images on other sites: ${done} were there, ${downloaded} ${what}, ${lost.size} without a copy.${advice}`,
    status: lost.size > 0 ? 1 : 0,
  };
};
