/** An image elsewhere that could not be had. */
export interface LostImage {
  readonly url: string;
  readonly why: string;
}

/** Of one host that fails alike, these are named. */
const most = 3;

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);

/**
 * What could not be had, by host and reason, so that a host that is gone is one matter.
 * @param places names the texts that show an image
 */
export const formatLostImages = (lost: readonly LostImage[], places: (url: string) => string): string =>
  [...Map.groupBy(lost, ({ url, why }) => `${hostOf(url)}: ${why}`)]
    .map(([reason, group]) =>
      [
        reason,
        ...group.slice(0, most).map(({ url }) => `    ${url}, shown in ${places(url)}`),
        ...(group.length > most ? [`    and ${group.length - most} more`] : []),
      ].join('\n'),
    )
    .join('\n');
