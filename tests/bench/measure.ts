import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { childCpu, peakOfTree } from './proc.ts';
import { readTimeReport } from './time-report.ts';
import type { TimedLine } from './phases.ts';

/** A command to measure. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** Time and memory of a command, with all processes that it started. */
export interface Measured {
  readonly wallSeconds: number;
  /** User and system time. */
  readonly cpuSeconds: number;
  /** Peak resident memory of the largest process, in MB of 10⁶ bytes. */
  readonly peakMegabytes: number;
  /** The printed lines, with the seconds since the start. */
  readonly lines: readonly TimedLine[];
}

/**
 * Interval of memory samples, in milliseconds. The kernel records the peak, so only the last interval can be missed.
 */
const interval = 50;

/**
 * Runs a command to its end and measures time and memory: on Linux with `/proc`, on other systems with `/usr/bin/time
 * -l`.
 * @throws Error with the output of the command when it fails
 */
export const measure = async ({ program, args, cwd, env }: Command): Promise<Measured> => {
  const isLinux = process.platform === 'linux';
  const [file, all] = isLinux ? [program, args] : ['/usr/bin/time', ['-l', program, ...args]];
  const cpuBefore = isLinux ? childCpu() : 0;
  const start = performance.now();
  const seconds = (): number => (performance.now() - start) / 1000;
  const child = spawn(file, all, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const lines: TimedLine[] = [];
  for (const input of [child.stdout, child.stderr])
    createInterface({ input }).on('line', (text) => lines.push({ text, second: seconds() }));
  const { pid } = child;
  let peak = 0;
  const timer = setInterval(() => {
    if (isLinux && pid !== undefined) peak = Math.max(peak, peakOfTree(pid));
  }, interval);
  const status = await new Promise<number | null>((resolve, reject) =>
    child.on('error', reject).on('close', resolve),
  ).finally(() => clearInterval(timer));
  const wallSeconds = seconds();
  const printed = lines.map(({ text }) => text).join('\n');
  if (status !== 0) throw new Error(`${program} ended with ${status}:\n${printed}`);
  const { cpuSeconds, peakBytes } = isLinux
    ? { cpuSeconds: childCpu() - cpuBefore, peakBytes: peak }
    : readTimeReport(printed);
  return { wallSeconds, cpuSeconds, peakMegabytes: peakBytes / 1e6, lines };
};
