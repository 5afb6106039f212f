/** Words and patterns of one language. Slots in patterns are in braces: `{thing}`. */
export interface Words {
  /** Patterns of sentences. */
  readonly patterns: readonly string[];
  readonly headings: readonly string[];
  readonly titles: readonly string[];
  /** Words by the name of the slot. */
  readonly slots: Readonly<Record<string, readonly string[]>>;
}
