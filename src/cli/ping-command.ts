import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { builtSite } from '#cache/built-sites.ts';
import { digest } from '#cache/digest.ts';
import { afterPing, changedFeeds, feedsWithHub, formatHubLedger, parseHubLedger } from '#ledger/hub-ledger.ts';
import { loadBlog } from '#load/load-blog.ts';
import { blogOptions } from './blog-options.ts';
import { commandLine } from './command-line.ts';
import { tellHub } from './hub.ts';
import { createProgress } from './progress.ts';

const print = (text: string): void => void process.stdout.write(`${text}\n`);

const stop = (text: string): never => {
  process.stderr.write(`${text}\n`);
  process.exit(1);
};

// Tells the WebSub hub which feeds of the last build differ from what it was told last.
const { flags } = commandLine({
  usage: `Usage: npm run ping                  tells the WebSub hub of the settings which feeds changed
       npm run ping -- --dry-run     tells nothing, and lists these feeds

Run it when the site is uploaded: the hub then asks for these feeds. It ends with 1 if the hub did not accept each.`,
  allowed: [],
  flags: ['dry-run'],
});
const options = await blogOptions();
const { site, folder, engine } = options;
const hub = site.hub ?? stop("The blog has no hub. Write hub: 'https://pubsubhubbub.appspot.com/' into its settings.");
if (options.isPreview) stop('SITE_URL is set. Nobody follows the feeds of a preview: leave it out.');
const texts = createProgress('texts read');
const { blog, publication } = await loadBlog({ ...options, unpublished: false, progress: texts.show });
texts.clear();
const built =
  builtSite(engine, folder.content, digest(publication.now)) ??
  stop('No complete build of the blog as it is now is there. Run npm run build, and upload it first.');
const path = join(folder.ledger, 'hub.json');
const known = existsSync(path)
  ? await readFile(path, 'utf8')
      .then(parseHubLedger)
      .catch((error: unknown) => stop(error instanceof Error ? error.message : String(error)))
  : undefined;
const feeds = feedsWithHub(publication.manifest, blog, site.url).map(async ({ url, file }) => {
  const content = await readFile(join(built.target, file), 'utf8');
  return [url, digest(content)] as const;
});
const now = { hub, feeds: Object.fromEntries(await Promise.all(feeds)) };
const changed = changedFeeds(now, known);
if (changed.length === 0) print('No feed changed since the hub was told last.');
else if (flags.has('dry-run')) print(`${hub} would be told of:\n  ${changed.join('\n  ')}`);
else {
  const { show, clear } = createProgress('feeds told');
  const answers = await tellHub(changed, { hub, timeout: 20_000, progress: show });
  clear();
  const failed = answers.filter(({ why }) => why !== undefined);
  const told = new Set(answers.flatMap(({ feed, why }) => (why === undefined ? [feed] : [])));
  if (told.size > 0) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, formatHubLedger(afterPing(now, known, told)));
  }
  print(`${hub} was told of ${told.size} feeds.`);
  if (failed.length > 0) {
    process.stderr.write(
      `It did not accept ${failed.length}; the next run tells it again:\n${failed.map(({ feed, why = '' }) => `  ${feed}: ${why}`).join('\n')}\n`,
    );
    process.exitCode = 1;
  }
}
