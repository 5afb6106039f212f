/** A line that a build printed. */
export interface TimedLine {
  readonly text: string;
  /** Since the start. */
  readonly second: number;
}

export interface Phase {
  readonly name: string;
  readonly seconds: number;
}

/** As in `[muc] load in 1.23s`; the build says it itself. */
const told = /\[muc\] (\S.*?) in (\d+(?:\.\d+)?)(ms|s)\b/;

/** Lines that end a phase, in the order in which Astro and the engine print them. */
const ends: readonly { readonly name: string; readonly line: RegExp }[] = [
  { name: 'load', line: /\[content\] Syncing content/ },
  { name: 'start and bundle', line: /generating static routes/ },
  { name: 'pages', line: /✓ Completed in/ },
  { name: 'images', line: /\[build\] ✓ Completed in/ },
  { name: 'search', line: /\[muc-search\]/ },
];

/** One that is not there is a part of the next. */
const guessed = (lines: readonly TimedLine[]): readonly Phase[] => {
  const phases: Phase[] = [];
  let [from, since] = [0, 0];
  for (const { name, line } of ends) {
    const at = lines.findIndex(({ text }, index) => index >= from && line.test(text));
    const second = lines[at]?.second;
    if (second === undefined) continue;
    phases.push({ name, seconds: second - since });
    [from, since] = [at + 1, second];
  }
  return phases;
};

/**
 * The phases of a build: those that it tells, or else what its lines let guess; what is left over is the `rest`.
 * @param wallSeconds how long the whole build took
 */
export const phasesOf = (lines: readonly TimedLine[], wallSeconds: number): readonly Phase[] => {
  const said = lines.flatMap(({ text }): Phase[] => {
    const [, name, value, unit] = told.exec(text) ?? [];
    return name === undefined ? [] : [{ name, seconds: Number(value) / (unit === 'ms' ? 1000 : 1) }];
  });
  const phases = said.length > 0 ? said : guessed(lines);
  const rest = wallSeconds - phases.reduce((sum, { seconds }) => sum + seconds, 0);
  return [...phases, { name: 'rest', seconds: Math.max(0, rest) }];
};
