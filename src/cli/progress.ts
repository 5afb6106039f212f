/** Shows how far a long command is, on the standard error output. */
export interface Progress {
  readonly step: () => void;
  readonly end: () => void;
}

/** Steps between two lines where the output is no terminal. */
const stride = 100;

/**
 * Begins to show progress: one line that changes on a terminal, a line now and then elsewhere.
 * @param total number of steps
 * @param noun what is counted
 */
export const showProgress = (total: number, noun: string): Progress => {
  const { stderr } = process;
  let done = 0;
  return {
    step: () => {
      done += 1;
      if (stderr.isTTY) stderr.write(`\r${done} of ${total} ${noun}`);
      else if (done % stride === 0 && done < total) stderr.write(`${done} of ${total} ${noun}\n`);
    },
    end: () => {
      if (stderr.isTTY && done > 0) stderr.write('\r\u001B[K');
    },
  };
};
