import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { childCpu, peakOfTree } from './proc.ts';
import { readTimeReport } from './time-report.ts';
import type { TimedLine } from './phases.ts';

export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
}

/** What a command took, with all processes that it started. */
export interface Measured {
  readonly wallSeconds: number;
  /** User and system time. */
  readonly cpuSeconds: number;
  /** The most memory that the largest of the processes held at once, in MB of 10⁶ bytes. */
  readonly peakMegabytes: number;
  /** What it printed, each line with the second since the start. */
  readonly lines: readonly TimedLine[];
}

/** How often memory is looked at, in milliseconds. The kernel keeps the peak, so only its last moment can be missed. */
const interval = 50;

/**
 * Runs a command to its end and measures it. Linux tells both in `/proc`; elsewhere `/usr/bin/time -l` of BSD does.
 * @throws Error with what the command printed where it fails
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
