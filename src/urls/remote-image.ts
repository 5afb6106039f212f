/** Google hosts with images of Blogger. All of them support https, and the URL selects the size of the image. */
const googleHosts = /^https?:\/\/(?:[1-4]\.bp\.blogspot\.com|[a-z\d-]+\.(?:googleusercontent|ggpht)\.com)\//i;

/** The size in the URL: `…/s1600-h/name.png`, or `…=w640-h480` at the end. */
const sizePart = /(?<=\/)[swh]\d[^/]*(?=\/[^/]*$)|(?<==)[swh]\d[\w-]*$/;

const isGoogle = (url: string): boolean => googleHosts.test(url);

/** The URL with https if the host is known to support it, else unchanged. */
export const secureImage = (url: string): string => (isGoogle(url) ? url.replace(/^http:/i, 'https:') : url);

/** The URL of the image in its original size. Unchanged for other hosts. */
export const originalImage = (url: string): string => (isGoogle(url) ? url.replace(sizePart, 's0') : url);

/** The URL of the image no larger than a list needs it: its longest side in pixels. Unchanged for other hosts. */
export const sizedImage = (url: string, side: number): string =>
  isGoogle(url) ? secureImage(url).replace(sizePart, `s${side}`) : url;

/** The URL of the image itself: with `-h`, as in `s1600-h`, Blogger returns an HTML page that shows the image. */
export const directImage = (url: string): string =>
  isGoogle(url) ? url.replace(sizePart, (size) => size.replace(/-h(?=-|$)/, '')) : url;

/** Width and height in pixels, if the URL has both (`w640-h480`) and no option that crops the image. */
export const sizeInAddress = (url: string): { readonly width: number; readonly height: number } | undefined => {
  const size = isGoogle(url) ? sizePart.exec(url)?.[0] : undefined;
  const [, width, height, options = ''] = /^w(\d+)-h(\d+)((?:-\w+)*)$/.exec(size ?? '') ?? [];
  if (width === undefined || /-(?:c|cc|ci|p|pp|n)(?=-|$)/.test(options)) return undefined;
  return { width: Number(width), height: Number(height) };
};

/** The longest side in pixels, if the URL has only that: `s640`. */
export const longestSide = (url: string): number | undefined => {
  const size = isGoogle(url) ? sizePart.exec(url)?.[0] : undefined;
  const side = Number(/^s(\d+)(?=-|$)/.exec(size ?? '')?.[1]);
  return side > 0 ? side : undefined;
};
