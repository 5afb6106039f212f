/** A replacement for the text from `start` up to, but not including, `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Applies edits to a text.
 * @param edits in any order. Edits at the same position are applied in the given order.
 * @throws {RangeError} if two edits overlap
 */
export const applyEdits = (text: string, edits: readonly Edit[]): string => {
  let done = 0;
  let changed = '';
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start < done) throw new RangeError(`Two edits overlap at ${edit.start}.`);
    changed += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return changed + text.slice(done);
};
