/** Hosts on which Blogger and its kin keep images; all of them speak https and size images by address. */
const google = /^https?:\/\/(?:[1-4]\.bp\.blogspot\.com|[a-z\d-]+\.(?:googleusercontent|ggpht)\.com)\//i;

/** The part of an address that says the size: `…/s1600-h/name.png`, or `…=w640-h480` at its end. */
const sizePart = /(?<=\/)[swh]\d+[^/]*(?=\/[^/]*$)|(?<==)[swh]\d+[\w-]*$/;

const isGoogle = (url: string): boolean => google.test(url);

/** The address that the page asks for: over https where the host is known to speak it. */
export const secureImage = (url: string): string => (isGoogle(url) ? url.replace(/^http:/i, 'https:') : url);

/** Where the image lies as it was uploaded. */
export const originalImage = (url: string): string => (isGoogle(url) ? url.replace(sizePart, 's0') : url);

/** `s1600-h` answers with a page around the image: without `-h` it is the image. */
export const withoutPageAround = (url: string): string =>
  isGoogle(url) ? url.replace(sizePart, (size) => size.replace(/-h(?=-|$)/, '')) : url;

/** Width and height where the address tells their ratio: `w640-h480`, not cropped. */
export const sizeInAddress = (url: string): { readonly width: number; readonly height: number } | undefined => {
  const size = isGoogle(url) ? sizePart.exec(url)?.[0] : undefined;
  const [, width, height, options = ''] = /^w(\d+)-h(\d+)((?:-\w+)*)$/.exec(size ?? '') ?? [];
  if (width === undefined || /-(?:c|cc|ci|p|pp|n)(?=-|$)/.test(options)) return undefined;
  return { width: Number(width), height: Number(height) };
};

/** The longest side where the address tells no more: `s640`. */
export const longestSide = (url: string): number | undefined => {
  const size = isGoogle(url) ? sizePart.exec(url)?.[0] : undefined;
  const side = Number(/^s(\d+)(?=-|$)/.exec(size ?? '')?.[1]);
  return side > 0 ? side : undefined;
};
