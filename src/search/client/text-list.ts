/** What a result shows of a text besides its excerpt, and its tags. */
export interface TextHead {
  readonly url: string;
  readonly title: string;
  readonly tags: string;
  /** `YYYY-MM-DD`; empty for a page. */
  readonly date: string;
  readonly category: string;
  readonly lang: string;
}

/** A text in `texts.json`: its id in the index, then what `TextHead` has, in that order; `url` below the root of the blog. */
export type TextRow = readonly [
  id: string,
  url: string,
  title: string,
  tags: string,
  date: string,
  category: string,
  lang: string,
];

/**
 * Reads the list that `index/text-list.ts` wrote.
 * @param root of the blog, without a slash at the end
 * @returns the texts by id
 */
export const readTextList = (json: string, root: string): ReadonlyMap<string, TextHead> =>
  new Map(
    (JSON.parse(json) as readonly TextRow[]).map(([id, url, title, tags, date, category, lang]) => [
      id,
      { url: root + url, title, tags, date, category, lang },
    ]),
  );
