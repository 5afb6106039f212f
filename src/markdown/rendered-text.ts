import type { CharacterReport } from '#text/unsupported-characters.ts';
import type { Prose } from '#text/prose.ts';

export interface Heading {
  /** 1 to 6, as it stands on the page. */
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

/** Something in the text that is left out or cannot work. */
export interface Defect {
  readonly what: 'code-link' | 'file-image' | 'dropped' | 'style-sheet' | 'formula' | 'diagram';
  readonly text: string;
  /** What a parser said of it. */
  readonly why?: string;
}

/** What the plugins learn while they run. */
export interface RenderedData {
  silentImages: number;
  readonly headings: Heading[];
  readonly ids: string[];
  /** Addresses within the blog, as written; of its images too. */
  readonly links: string[];
  /** Images beside the post, as paths from there. */
  readonly images: string[];
  /** Addresses of images elsewhere, as the page asks for them. */
  readonly remoteImages: string[];
  readonly defects: Defect[];
}

/** A text as HTML, with links and images still marked, and what checks need to know of it. */
export interface Rendered extends Readonly<RenderedData>, CharacterReport {
  readonly html: string;
  readonly prose: Prose;
}

export const noData = (): RenderedData => ({
  silentImages: 0,
  headings: [],
  ids: [],
  links: [],
  images: [],
  remoteImages: [],
  defects: [],
});
