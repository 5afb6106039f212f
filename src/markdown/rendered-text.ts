import type { CharacterReport } from '#text/unsupported-characters.ts';
import type { Prose } from '#text/prose.ts';

export interface Heading {
  /** Level on the page, 2 to 6. */
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/** A part of the text that was removed or does not work. */
export interface Defect {
  readonly what:
    | 'code-link'
    | 'unknown-tag'
    | 'active-attribute'
    | 'active-element'
    | 'file-image'
    | 'no-image'
    | 'object'
    | 'dropped'
    | 'style-sheet'
    | 'formula'
    | 'diagram';
  /** The source of that part, or its element and attribute. */
  readonly text: string;
  /** Line of the text, 1-based; without it, the line is searched by `text`. */
  readonly line?: number;
  /** For a tag: how many tags of this name are before it. */
  readonly nth?: number;
  /** The error message of a parser. */
  readonly why?: string;
}

/** Facts about a text, which the plugins collect. */
export interface RenderedData {
  imagesWithoutAlt: number;
  readonly headings: Heading[];
  /** Ids and anchor names, for links to fragments. Ids of headings are in `headings`. */
  readonly ids: string[];
  /** Ids that the footnotes of the text have or may have. */
  readonly footnoteIds: Set<string>;
  /** Addresses of links and images within the blog, as written. */
  readonly links: string[];
  /** Paths of images beside the post, relative to its folder. */
  readonly images: string[];
  /** Addresses of images on other sites, as the page requests them. */
  readonly remoteImages: string[];
  /** What its players with controls play: the addresses of each, as written, in the order of its sources. */
  readonly players: (readonly string[])[];
  readonly defects: Defect[];
  /** Modules that a text in MDX imports, as written: `../components/Chart.astro`. */
  readonly imports: string[];
}

/** A text as HTML with placeholders, and the facts about it. */
export interface Rendered extends Readonly<Omit<RenderedData, 'footnoteIds'>>, CharacterReport {
  readonly html: string;
  readonly prose: Prose;
}

export const noData = (): RenderedData => ({
  imagesWithoutAlt: 0,
  headings: [],
  ids: [],
  footnoteIds: new Set(),
  links: [],
  images: [],
  remoteImages: [],
  players: [],
  defects: [],
  imports: [],
});

/** Counts by name: how often the returned function was called with this name before. */
export const createCounter = (): ((name: string) => number) => {
  const counts = new Map<string, number>();
  return (name) => {
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    return count;
  };
};
