import { readdirSync, readFileSync } from 'node:fs';

/** Clock ticks per second in `/proc`: USER_HZ, which is 100 on every platform that Node supports. */
const ticks = 100;

/** User and system time of all ended child processes and their children, in seconds (proc(5): cutime, cstime). */
export const childCpu = (): number => {
  const stat = readFileSync('/proc/self/stat', 'utf8');
  // The second field is a name in parentheses, which can contain spaces; the third field is the state.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / ticks;
};

/**
 * Reads a file of `/proc`.
 * @returns `otherwise` when the process has ended
 */
const readOr = <T>(read: () => T, otherwise: T): T => {
  try {
    return read();
  } catch {
    return otherwise;
  }
};

const childrenOf = (pid: number): number[] =>
  readOr(() => readdirSync(`/proc/${pid}/task`), []).flatMap((task) =>
    readOr(() => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8'), '')
      .split(' ')
      .filter((child) => child !== '')
      .map(Number),
  );

/** Peak resident memory of the largest process in a process tree, in bytes (proc(5): VmHWM). */
export const peakOfTree = (pid: number): number => {
  const status = readOr(() => readFileSync(`/proc/${pid}/status`, 'utf8'), '');
  const peak = Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
  return Math.max(peak, ...childrenOf(pid).map(peakOfTree));
};
