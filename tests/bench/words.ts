/** Words of one language by the slot that they fill. Patterns name slots in braces: `{thing}`. */
export interface Words {
  /** Of sentences. */
  readonly patterns: readonly string[];
  readonly headings: readonly string[];
  readonly titles: readonly string[];
  readonly slots: Readonly<Record<string, readonly string[]>>;
}
