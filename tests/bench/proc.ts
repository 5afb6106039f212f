import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of `/proc` in a second: USER_HZ, 100 on every platform that Node supports. */
const ticks = 100;

/** Seconds of user and system time of all children that ended, and of their children: proc(5), cutime and cstime. */
export const childCpu = (): number => {
  const stat = readFileSync('/proc/self/stat', 'utf8');
  // The second field is a name in parentheses, which may hold blanks; the third is the state.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[13]) + Number(fields[14])) / ticks;
};

/** A process may end while it is looked at. */
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

/** The most memory that the largest process of a tree has held, in bytes. */
export const peakOfTree = (pid: number): number => {
  const status = readOr(() => readFileSync(`/proc/${pid}/status`, 'utf8'), '');
  const own = Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
  return Math.max(own, ...childrenOf(pid).map(peakOfTree));
};
