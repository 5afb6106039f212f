/** A front matter field with its position. */
export interface Field {
  readonly key: string;
  readonly value: unknown;
  /** The scalar value as written; undefined for lists and maps. */
  readonly source: string | undefined;
  /** Position of the key: 1-based, in the whole file. */
  readonly line: number;
  readonly column: number;
}

/** Where front matter is. */
export interface Place {
  readonly file: string;
  /** 1-based line on which the front matter begins. */
  readonly firstLine: number;
}
