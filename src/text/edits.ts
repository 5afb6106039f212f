/** Text that takes the place of what stands from `start` up to `end`. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Changes a text at some places and nowhere else.
 * @param edits in any order; none may reach into another. Those at one place are made in the order given.
 */
export const applyEdits = (text: string, edits: readonly Edit[]): string => {
  let done = 0;
  let changed = '';
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    if (edit.start < done) throw new RangeError(`Two edits meet at ${edit.start}.`);
    changed += text.slice(done, edit.start) + edit.text;
    done = edit.end;
  }
  return changed + text.slice(done);
};
