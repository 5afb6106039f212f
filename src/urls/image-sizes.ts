import { directImage, originalImage, secureImage, sizeInName, uploads } from './remote-image.ts';

/** Hosts of Photon, the image service of WordPress: the path is the address of an image, the query its size. */
const photonHost = /^i\d\.wp\.com$/i;

/** Hosts of files of WordPress.com; the query says the size. */
const wordPressHost = /\.files\.wordpress\.com$|\.wp\.com$/i;

/** Parameters of both that choose a size or a part of the image (developer.wordpress.com/docs/photon/api). */
const sizeParameters = ['w', 'h', 'fit', 'resize', 'crop', 'zoom', 'lb', 'quality', 'strip', 'ulb', 'max-w', 'max-h'];

const withoutSizeInName = (url: URL): URL | undefined => {
  if (!uploads.test(url.href) || !sizeInName.test(url.pathname)) return undefined;
  const original = new URL(url);
  original.pathname = url.pathname.replace(sizeInName, '');
  return original;
};

const withoutSizeInQuery = (url: URL): URL | undefined => {
  if (!wordPressHost.test(url.hostname) || !sizeParameters.some((name) => url.searchParams.has(name))) return undefined;
  const original = new URL(url);
  for (const name of sizeParameters) original.searchParams.delete(name);
  return original;
};

/** The image that Photon shrinks: `https://i0.wp.com/a.example/x.jpg?ssl=1` is `https://a.example/x.jpg`. */
const sourceOfPhoton = (url: URL): URL | undefined => {
  if (!photonHost.test(url.hostname)) return undefined;
  return URL.parse(`${url.searchParams.has('ssl') ? 'https' : 'http'}:/${url.pathname}`) ?? undefined;
};

/** A URL after the larger sizes of the same image. Photon may still serve an image whose own host is gone. */
const withLarger = (url: URL): readonly URL[] => {
  const [source, whole] = [sourceOfPhoton(url), withoutSizeInQuery(url)];
  if (source) return [...withLarger(source), ...(whole ? [whole] : []), url];
  const next = whole ?? withoutSizeInName(url);
  return next ? [...withLarger(next), url] : [url];
};

/**
 * The addresses at which an image may be found, the one of its original size first, the one of the text last. Blogger,
 * WordPress and its image service Photon write sizes into addresses; other hosts get the address of the text only.
 * @param url absolute
 */
export const imageSizes = (url: string): readonly string[] => {
  const [secured = ''] = secureImage(url).split('#', 1);
  const original = originalImage(secured);
  const written = original === secured ? URL.parse(secured) : null;
  const larger = written ? withLarger(written).slice(0, -1) : [];
  return [...new Set([...(written ? [] : [original]), ...larger.map(({ href }) => href), directImage(secured)])];
};
