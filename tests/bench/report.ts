import type { Measured } from './measure.ts';
import type { OutputChange } from './output.ts';
import type { Phase } from './phases.ts';

/** A measured build. */
export interface Run extends Omit<Measured, 'lines'>, OutputChange {
  readonly engine: string;
  readonly kind: 'cold' | 'unchanged' | 'one edit';
  readonly phases: readonly Phase[];
}

type Print = (text: string) => void;

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** Prints a run on two lines: time, memory and files; phases. */
export const printRun = (run: Run, print: Print): void => {
  const { engine, kind, wallSeconds, cpuSeconds, peakMegabytes } = run;
  print(
    [
      engine.padEnd(5),
      kind.padEnd(10),
      `wall ${wallSeconds.toFixed(2)} s`.padEnd(14),
      `CPU ${cpuSeconds.toFixed(2)} s`.padEnd(14),
      `peak ${peakMegabytes.toFixed(0)} MB`.padEnd(13),
      `${run.files} files, ${megabytes(run.bytes)} MB;`,
      `written ${run.written}, ${megabytes(run.writtenBytes)} MB;`,
      `changed ${run.changed}`,
    ].join(' '),
  );
  if (run.phases.length > 0)
    print(`      ${run.phases.map(({ name, seconds }) => `${name} ${seconds.toFixed(2)} s`).join(', ')}`);
};

/** The median; the lower one of the two middle values for an even count. */
const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[(values.length - 1) >> 1] ?? Number.NaN;

/**
 * The medians of time, memory and phases for each engine and kind of run; numbers of files are those of the last run.
 */
export const medianOf = (runs: readonly Run[]): readonly Run[] =>
  [...Map.groupBy(runs, ({ engine, kind }) => `${engine} ${kind}`).values()].flatMap((group) => {
    const run = group.at(-1);
    if (!run) return [];
    const of = (measure: (run: Run) => number): number => median(group.map(measure));
    return {
      ...run,
      wallSeconds: of(({ wallSeconds }) => wallSeconds),
      cpuSeconds: of(({ cpuSeconds }) => cpuSeconds),
      peakMegabytes: of(({ peakMegabytes }) => peakMegabytes),
      phases: run.phases.map(({ name }, index) => ({
        name,
        seconds: of(({ phases }) => phases[index]?.seconds ?? Number.NaN),
      })),
    };
  });

/** Prints the time of the engine divided by that of Hugo. */
export const printRatios = (medians: readonly Run[], print: Print): void => {
  for (const kind of ['cold', 'one edit']) {
    const [ours, hugo] = ['muc', 'hugo'].map((name) => medians.find((run) => run.engine === name && run.kind === kind));
    if (ours && hugo)
      print(
        `muc / hugo, ${kind}: wall ${(ours.wallSeconds / hugo.wallSeconds).toFixed(1)}, CPU ${(ours.cpuSeconds / hugo.cpuSeconds).toFixed(1)}`,
      );
  }
};
