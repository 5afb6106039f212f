/** The cover of a post as a small picture for lists. */
export interface CoverView {
  readonly src: string;
  /** Size in pixels, twice as large as a list shows it, or the ratio of the sides where the size is unknown. */
  readonly width: number;
  readonly height: number;
}

/** The cover of a post above its text. */
export interface PictureView {
  readonly alt: string;
  /** Attributes of the image: `src`, `width`, `height`, `srcset`, `sizes`. */
  readonly attributes: Readonly<Record<string, string | number>>;
}
