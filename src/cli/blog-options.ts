import { formatDiagnostics } from '#diagnostics/diagnostic.ts';
import { loadConfig } from '#load/load-config.ts';

/** The options of the blog, for commands. Ends the process, with a message, when they are wrong. */
export const blogOptions = async (): Promise<Awaited<ReturnType<typeof loadConfig>>> => {
  try {
    const options = await loadConfig();
    if (options.settingsDiagnostics.length === 0) return options;
    process.stderr.write(`${formatDiagnostics(options.settingsDiagnostics)}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  }
  process.exit(1);
};
