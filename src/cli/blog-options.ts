import { formatDiagnostics } from '#diagnostics/diagnostic.ts';
import { loadConfig } from '#load/load-config.ts';

type Options = Awaited<ReturnType<typeof loadConfig>>;

const stop = (text: string): never => {
  process.stderr.write(`${text}\n`);
  process.exit(1);
};

/** The options of the blog, with what is wrong in them. Ends the process when there is no blog. */
export const configOrExit = (): Promise<Options> =>
  loadConfig().catch((error: unknown) => stop(error instanceof Error ? error.message : String(error)));

/** The options of the blog, for commands. Ends the process, with a message, when there are errors in them. */
export const blogOptions = async (): Promise<Options> => {
  const options = await configOrExit();
  const errors = options.settingsDiagnostics.filter(({ level }) => level === 'error');
  return errors.length === 0 ? options : stop(formatDiagnostics(errors));
};
