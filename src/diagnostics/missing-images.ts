/** An image on another host that could not be downloaded. */
export interface MissingImage {
  readonly url: string;
  /** Why, in words. */
  readonly why: string;
}

/** Maximum number of images to name for each host and reason. */
const shownPerGroup = 3;

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

/**
 * Reports images that could not be downloaded, grouped by host and reason: a host that is gone gives one group.
 * @param places returns the names of the texts that show an image
 */
export const formatMissingImages = (images: readonly MissingImage[], places: (url: string) => string): string =>
  [...Map.groupBy(images, ({ url, why }) => `${hostOf(url)}: ${why}`)]
    .map(([reason, group]) =>
      [
        reason,
        ...group.slice(0, shownPerGroup).map(({ url }) => `    ${url}, shown in ${places(url)}`),
        ...(group.length > shownPerGroup ? [`    and ${group.length - shownPerGroup} more`] : []),
      ].join('\n'),
    )
    .join('\n');
