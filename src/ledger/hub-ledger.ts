import { z } from 'zod';
import type { Lists } from '#blog/lists.ts';
import { bloggerCommentsFeed } from '#legacy/blogger.ts';
import type { ManifestEntry } from '#output/output-manifest.ts';
import { oneLine } from '#text/plain-text.ts';
import { createAddresses, routes } from '#urls/routes.ts';

const hubLedgerSchema = z.strictObject({
  /** The hub that was told. */
  hub: z.url({ protocol: /^https?$/ }),
  /** Digests of feeds by their URLs, as the hub was told last. */
  feeds: z.record(z.string(), z.string()),
});

/** What a WebSub hub was told. */
export type HubLedger = z.output<typeof hubLedgerSchema>;

/** Path of the file for messages. */
export const hubLedgerFile = 'ledger/hub.json';

/**
 * Parses the file.
 * @throws {Error} with a one-line message for an invalid file
 */
export const parseHubLedger = (text: string): HubLedger => {
  try {
    return hubLedgerSchema.parse(JSON.parse(text));
  } catch (error) {
    const why = error instanceof z.ZodError ? z.prettifyError(error) : String(error);
    throw new Error(`${hubLedgerFile} is not valid: ${oneLine(why)}\nDelete it: the hub is then told of all feeds.`);
  }
};

/** Formats the file with one feed per line, sorted, so that diffs are small. */
export const formatHubLedger = ({ hub, feeds }: HubLedger): string =>
  `${JSON.stringify({ hub, feeds: Object.fromEntries(Object.entries(feeds).sort(([a], [b]) => (a < b ? -1 : 1))) }, null, 1)}\n`;

/**
 * The feeds that name a hub: no copies at old addresses, whose own address is another one, and no archives.
 * @param site address of the blog
 */
export const feedsWithHub = (
  manifest: readonly ManifestEntry[],
  { years }: Lists,
  site: string,
): readonly { readonly url: string; readonly file: string }[] => {
  const { absolute } = createAddresses(site);
  const fixed = new Set([bloggerCommentsFeed, ...years.map(({ year }) => routes.atomOf(routes.year(year)))]);
  return manifest
    .filter(({ kind, of, permalink }) => kind === 'feed' && of === undefined && !fixed.has(permalink))
    .map(({ permalink, file }) => ({ url: absolute(permalink), file }));
};

/**
 * URLs of the feeds of which a hub must be told, sorted.
 * @param now digests of the feeds by their URLs
 * @param known what a hub was told last
 */
export const changedFeeds = (now: HubLedger, known: HubLedger | undefined): readonly string[] =>
  Object.keys(now.feeds)
    .filter((feed) => known?.hub !== now.hub || known.feeds[feed] !== now.feeds[feed])
    .sort();

/**
 * What the hub knows afterwards. A feed that it could not be told of stays as it was, so that the next run tells it.
 * @param told URLs of the feeds that the hub accepted
 */
export const afterPing = (now: HubLedger, known: HubLedger | undefined, told: ReadonlySet<string>): HubLedger => ({
  hub: now.hub,
  feeds: Object.fromEntries(
    Object.entries(now.feeds).flatMap(([feed, digest]) => {
      const was = known?.hub === now.hub ? known.feeds[feed] : undefined;
      const is = told.has(feed) ? digest : was;
      return is === undefined ? [] : [[feed, is] as const];
    }),
  ),
});
