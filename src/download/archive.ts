/** Archived copies of web pages and images. */
export const webArchive = 'https://web.archive.org/web/';

/**
 * The address of an archived image; the archive redirects to the copy that is nearest to the date. `im_` asks for the
 * image itself, without the frame of the archive.
 * @param date ISO 8601; undefined where no post says one
 * @param archive where the archive is
 */
export const archiveAddress = (url: string, date: string | undefined, archive = webArchive): string =>
  // Digits from the left are enough: a year stands for its middle.
  `${archive}${date?.slice(0, 10).replaceAll('-', '') ?? '2010'}im_/${url}`;
