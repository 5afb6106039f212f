/** What the tags of a text depend on, besides the text. */
export interface TagContext {
  /** The name of the file without folder and extension. Of `name/index.md` it is `name`. */
  readonly name: string;
  /** The address of the blog, without a slash at its end. */
  readonly url: string;
  /** Values of the front matter of the text that it may show itself, by the names that Jekyll has for them. */
  readonly page?: Readonly<Record<string, string | undefined>>;
}
