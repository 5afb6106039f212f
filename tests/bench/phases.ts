/** A line that a build printed. */
export interface TimedLine {
  readonly text: string;
  /** Seconds since the start. */
  readonly second: number;
}

/** A phase of a build. */
export interface Phase {
  readonly name: string;
  readonly seconds: number;
}

/** A line with a phase of the engine: `[muc] load in 1.23s`. */
const phaseLine = /\[muc\] (\S.*?) in (\d+(?:\.\d+)?)(ms|s)\b/;

/** The last lines of the phases, in the order in which Astro and the engine print them. */
const ends: readonly { readonly name: string; readonly line: RegExp }[] = [
  { name: 'load', line: /\[content\] Syncing content/ },
  { name: 'start and bundle', line: /generating static routes/ },
  { name: 'pages', line: /✓ Completed in/ },
  { name: 'images', line: /\[build\] ✓ Completed in/ },
  { name: 'search', line: /\[muc-search\]/ },
];

/** Phases computed from the lines of Astro. A phase without its line is part of the next phase. */
const phasesFromAstro = (lines: readonly TimedLine[]): readonly Phase[] => {
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
 * The phases of a build: those that the engine logs, else phases computed from the lines of Astro. The remaining time
 * is the phase `rest`.
 * @param wallSeconds of the whole build
 */
export const phasesOf = (lines: readonly TimedLine[], wallSeconds: number): readonly Phase[] => {
  const logged = lines.flatMap(({ text }): Phase[] => {
    const [, name, value, unit] = phaseLine.exec(text) ?? [];
    return name === undefined ? [] : [{ name, seconds: Number(value) / (unit === 'ms' ? 1000 : 1) }];
  });
  const phases = logged.length > 0 ? logged : phasesFromAstro(lines);
  const rest = wallSeconds - phases.reduce((sum, { seconds }) => sum + seconds, 0);
  return [...phases, { name: 'rest', seconds: Math.max(0, rest) }];
};
