/** Minimum size of an image that Facebook shows large, in pixels. https://developers.facebook.com/docs/sharing/webmasters/images */
const minimum = { width: 600, height: 315 };
/** Widths, as multiples of the height, that a large preview shows without cutting off most of the image. */
const ratio = { min: 1, max: 3 };

/** Whether a path or URL names an image in a format that all sites show as a preview: JPEG, PNG or WebP. */
export const isShareableFormat = (src: string): boolean => /\.(?:jpe?g|png|webp)$/i.test(src);

/** Whether an image is large and wide enough to be the preview of a page. Its size is in pixels. */
export const isShareableSize = ({ width, height }: { readonly width: number; readonly height: number }): boolean =>
  width >= minimum.width && height >= minimum.height && width / height >= ratio.min && width / height <= ratio.max;
