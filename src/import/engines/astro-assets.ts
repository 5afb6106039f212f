const assets = 'src/assets/';

/** References to `src/assets` from a text: by a relative path, or by an alias of the starters. */
const reference =
  /(?<![\w/.])(?:(?:\.\.?\/)+assets\/|[@~]\/assets\/|@assets\/|(?:\/)?src\/assets\/)([\w@%.,+~/ -]*[\w)]\.(?:avif|gif|jpe?g|png|svg|webp))/gi;

/**
 * Moves references to `src/assets`, where Astro keeps images, to `posts/assets`: images lie beside texts here.
 * @param exists whether the project has a file
 * @param to path of the text below the blog folder
 * @returns the text, and the assets that it shows
 */
export const moveAssets = (
  text: string,
  to: string,
  exists: (path: string) => boolean,
): { readonly text: string; readonly used: readonly string[] } => {
  const used: string[] = [];
  const up = '../'.repeat(Math.max(0, to.split('/').length - 2));
  const home = to.startsWith('posts/') ? `${up || './'}assets/` : `${up}../posts/assets/`;
  const moved = text.replaceAll(reference, (whole, rest: string) => {
    const asset = `${assets}${rest}`;
    if (!exists(asset)) return whole;
    used.push(asset);
    return `${home}${rest}`;
  });
  return { text: moved, used };
};

/** Where an asset goes. */
export const placeOfAsset = (asset: string): string => `posts/assets/${asset.slice(assets.length)}`;
