/**
 * A function that shows how much is done. On a terminal it is one line that changes; elsewhere nothing is written.
 * `clear` removes the line.
 */
export const createProgress = (what: string, stream: NodeJS.WriteStream = process.stderr) => ({
  show: (done: number, total?: number): void => {
    if (stream.isTTY) stream.write(`\r${done}${total === undefined ? '' : ` of ${total}`} ${what}\u001b[K`);
  },
  clear: (): void => {
    if (stream.isTTY) stream.write('\r\u001b[K');
  },
});
