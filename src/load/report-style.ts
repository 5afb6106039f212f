import { styleText } from 'node:util';
import type { ReportStyle } from '#diagnostics/diagnostic-groups.ts';

const colours = { error: 'red', warning: 'yellow', note: 'cyan' } as const;

/**
 * How this process reports: `--all` shows each diagnostic; colours are for a terminal without `NO_COLOR`.
 * @param stream to which it prints
 */
export const reportStyle = (stream: NodeJS.WriteStream = process.stderr): ReportStyle => ({
  all: process.argv.includes('--all'),
  paint: (level) => styleText(colours[level], level, { stream }),
});
