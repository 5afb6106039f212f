/**
 * Parses the report of `/usr/bin/time -l` on BSD and macOS.
 * @param printed the output of the command, with the report
 * @throws Error when the report is missing
 */
export const readTimeReport = (printed: string): { readonly cpuSeconds: number; readonly peakBytes: number } => {
  const [, user, system] = /([\d.]+) user\s+([\d.]+) sys/.exec(printed) ?? [];
  const [, peak] = /(\d+)\s+maximum resident set size/.exec(printed) ?? [];
  if (user === undefined || system === undefined || peak === undefined)
    throw new Error('/usr/bin/time -l printed no time and memory.');
  return { cpuSeconds: Number(user) + Number(system), peakBytes: Number(peak) };
};
