/**
 * Reads what `/usr/bin/time -l` of BSD and macOS prints after a command.
 * @throws Error where the report is missing
 */
export const readTimeReport = (printed: string): { readonly cpuSeconds: number; readonly peakBytes: number } => {
  const [, user, system] = /([\d.]+) user\s+([\d.]+) sys/.exec(printed) ?? [];
  const [, peak] = /(\d+)\s+maximum resident set size/.exec(printed) ?? [];
  if (user === undefined || system === undefined || peak === undefined)
    throw new Error('/usr/bin/time -l said nothing of time and memory.');
  return { cpuSeconds: Number(user) + Number(system), peakBytes: Number(peak) };
};
