import type { Blog } from '#blog/blog.ts';
import type { TermNotes } from '#blog/term-notes.ts';
import type { Site } from '#config/site.ts';
import type { Theme } from '#output/theme.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { Permalink } from '#urls/permalink.ts';
import type { UnsupportedText } from '#text/unsupported-characters.ts';
import type { BlogFolder } from './blog-folder.ts';
import type { Entry } from './entry.ts';
import type { FileStamps } from './load-sources.ts';
import type { PublicationDiff } from './publication-diff.ts';
import type { Relations } from './relations.ts';
import type { ImageCopies } from './remote-images.ts';
import type { Measured, Progress } from './render-texts.ts';
import type { TextRecords } from './text-record.ts';

/** The result of `loadBlog`: the whole blog, parsed, rendered and checked. */
export interface LoadedBlog {
  readonly blog: Blog;
  /** The texts that the build publishes. */
  readonly entries: readonly Entry[];
  /** Host names of the blog, now and before. */
  readonly hosts: ReadonlySet<string>;
  /** Paths on disk of the files beside texts that are published, by permalink. */
  readonly files: ReadonlyMap<Permalink, string>;
  readonly publication: PublicationDiff;
  readonly relations: Relations;
  /** Sizes of images on other sites, by address. */
  readonly images: ImageCopies['images'];
  /** Addresses of images on other sites that are gone. */
  readonly lost: ImageCopies['lost'];
  /** Paths on disk of their copies, by address. */
  readonly copies: ImageCopies['copies'];
  /** Descriptions and parents of tags and categories. */
  readonly termNotes: TermNotes;
  /** The style sheet of the blog, to be added after that of the engine. */
  readonly theme: Theme;
  readonly diagnostics: readonly Diagnostic[];
  /** Texts that have no page because of errors, with the address where it would be. */
  readonly broken: readonly { readonly file: string; readonly permalink: string }[];
  /** Texts with characters that the fonts of the blog do not have. */
  readonly unsupportedCharacters: readonly UnsupportedText[];
  readonly counts: {
    /** Source files, readable or not. */
    readonly files: number;
    readonly drafts: number;
    readonly scheduled: number;
    /** Date of the first scheduled post; a build after it publishes the post. */
    readonly nextScheduled: Date | undefined;
    /** Files that cannot be opened or parsed. */
    readonly unreadable: number;
    /** Texts in which formulas were found although they do not say so. */
    readonly foundFormulas: readonly string[];
    /** Images in texts without alt text. */
    readonly imagesWithoutAlt: number;
    /** Links within the blog that lead nowhere. */
    readonly deadLinks: number;
  };
  /** @returns the stored HTML of a text, with placeholders */
  readonly htmlOf: (entry: Entry) => Promise<string>;
}

/** The options of a load. */
export interface BuildOptions {
  readonly folder: BlogFolder;
  readonly site: Site;
  /** The cache folder of the blog. */
  readonly cache: string;
  /** The root folder of the engine. */
  readonly engine: string;
  /** The time of the build. Posts with a later date are not published. */
  readonly now: Date;
  /** Whether drafts and scheduled posts are included, as in dev. */
  readonly unpublished: boolean;
  /** Runs the rendering of each text. The caller can measure it. */
  readonly measured?: Measured;
  /** Told how many of the texts are rendered, after each of them. */
  readonly progress?: Progress;
  /** Whether the blog is built for an address that is not its own. Default: false. */
  readonly isPreview?: boolean;
  /** What is wrong with the settings. `site` holds defaults for wrong values. Default: none. */
  readonly settingsDiagnostics?: readonly Diagnostic[];
}

/** What the dev server keeps in memory from one load to the next. */
export interface Session {
  records?: TextRecords;
  related?: Relations['related'];
  readonly stamps: FileStamps;
}
