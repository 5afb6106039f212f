import { parseArgs } from 'node:util';
import { systemErrorText } from '#load/system-error.ts';

/** What a command accepts. */
export interface Command<Argument extends string, Flag extends string> {
  /** How to call it; printed by `--help` and after an error. */
  readonly usage: string;
  /** Its one argument must be one of these; without any it takes no argument. */
  readonly allowed: readonly Argument[];
  /** Names of its options, without `--`; none takes a value. */
  readonly flags: readonly Flag[];
}

/** What the owner asked for. */
export interface CommandCall<Argument extends string, Flag extends string> {
  /** `undefined` only for a command that takes no argument. */
  readonly argument: Argument | undefined;
  readonly flags: ReadonlySet<Flag>;
}

/** Why a command does not run: a text to print, and the exit status (2 for a wrong call, as in POSIX shells). */
export interface CommandStop {
  readonly text: string;
  readonly status: 0 | 2;
}

/** The first sentence of a message of `parseArgs`; the second one gives advice that does not fit here. */
const whatIsWrong = (error: unknown): string =>
  error instanceof Error ? error.message.replace(/\. .*$/s, '') : String(error);

/**
 * Reads the arguments of a command.
 * @param args without the names of Node and of the script
 */
export const readCommandLine = <Argument extends string, Flag extends string>(
  args: readonly string[],
  { usage, allowed, flags }: Command<Argument, Flag>,
): CommandCall<Argument, Flag> | CommandStop => {
  const wrong = (what: string): CommandStop => ({ text: `${what}.\n${usage}`, status: 2 });
  try {
    const options = Object.fromEntries([...flags, 'help'].map((flag) => [flag, { type: 'boolean' as const }]));
    const { values, positionals } = parseArgs({ args, options, allowPositionals: allowed.length > 0 });
    if (values['help'] === true) return { text: usage, status: 0 };
    const [first, second] = positionals;
    const argument = allowed.find((name) => name === first);
    if (allowed.length > 0 && first === undefined) return wrong(`Missing argument: ${allowed.join(' or ')}`);
    if (argument !== first) return wrong(`Unexpected argument '${first}'`);
    if (second !== undefined) return wrong(`Unexpected argument '${second}'`);
    return { argument, flags: new Set(flags.filter((flag) => values[flag] === true)) };
  } catch (error) {
    return wrong(whatIsWrong(error));
  }
};

/** npm sets this one for its own purposes too. */
const ofNpm = 'yes';

/**
 * Options that stood before `--`. npm takes them for its own and tells them to the command by variables alone, so that
 * `npm run init DIR --dry-run` would write.
 * @param names of the options of the command, without `--`
 */
export const takenByNpm = (names: readonly string[], env: Readonly<NodeJS.ProcessEnv>): readonly string[] =>
  env['npm_lifecycle_event'] === undefined
    ? []
    : names.filter(
        (name) => name !== ofNpm && env[`npm_config_${name.replaceAll('-', '_').toLowerCase()}`] !== undefined,
      );

/** Ends the process when an option stood before `--`. */
export const refuseTaken = (names: readonly string[]): void => {
  const [taken] = takenByNpm(names, process.env);
  if (taken === undefined) return;
  process.stderr.write(
    `npm took --${taken} for itself. Write -- before all options: npm run ${process.env['npm_lifecycle_event']} -- --${taken}\n`,
  );
  process.exit(2);
};

/** Ends the process with what an error of the file system means. Any other error is a fault, and shows its stack. */
const explainSystemErrors = (): void => {
  process.once('uncaughtException', (error) => {
    process.stderr.write(`${systemErrorText(error) ?? error.stack ?? String(error)}\n`);
    process.exit(1);
  });
};

/** What the command line asks for. Ends the process after `--help` or a wrong call. */
export const commandLine = <Argument extends string, Flag extends string>(
  command: Command<Argument, Flag>,
): CommandCall<Argument, Flag> => {
  explainSystemErrors();
  refuseTaken(command.flags);
  const call = readCommandLine(process.argv.slice(2), command);
  if ('flags' in call) return call;
  (call.status === 0 ? process.stdout : process.stderr).write(`${call.text}\n`);
  process.exit(call.status);
};

/** What a command with free arguments accepts. */
export interface FreeCommand<Flag extends string, Value extends string> {
  readonly usage: string;
  /** Names of its arguments, for messages. */
  readonly wanted: readonly string[];
  /** Whether more arguments may follow those in `wanted`. */
  readonly more: boolean;
  /** Names of options without a value. */
  readonly flags: readonly Flag[];
  /** Names of options with a value. */
  readonly values: readonly Value[];
}

/** What the owner asked for. */
export interface FreeCall<Flag extends string, Value extends string> {
  readonly given: readonly string[];
  readonly flags: ReadonlySet<Flag>;
  readonly values: Readonly<Partial<Record<Value, string>>>;
}

/**
 * Reads the arguments of a command whose arguments are names of files, titles and the like.
 * @param args without the names of Node and of the script
 */
export const readFreeCommandLine = <Flag extends string, Value extends string>(
  args: readonly string[],
  { usage, wanted, more, flags, values: names }: FreeCommand<Flag, Value>,
): FreeCall<Flag, Value> | CommandStop => {
  const wrong = (what: string): CommandStop => ({ text: `${what}.\n${usage}`, status: 2 });
  try {
    const options: Record<string, { type: 'boolean' | 'string' }> = {};
    for (const name of [...flags, 'help']) options[name] = { type: 'boolean' };
    for (const name of names) options[name] = { type: 'string' };
    const parsed = parseArgs({ args, options, allowPositionals: true });
    const given = parsed.positionals;
    const values: Readonly<Record<string, unknown>> = parsed.values;
    if (values['help'] === true) return { text: usage, status: 0 };
    if (given.length < wanted.length) return wrong(`Missing argument: ${wanted.slice(given.length).join(', ')}`);
    if (given.length > wanted.length && !more) return wrong(`Unexpected argument '${given[wanted.length]}'`);
    const texts = names.flatMap((name) => (typeof values[name] === 'string' ? [[name, values[name]]] : []));
    return {
      given,
      flags: new Set(flags.filter((flag) => values[flag] === true)),
      values: Object.fromEntries(texts) as Partial<Record<Value, string>>,
    };
  } catch (error) {
    return wrong(whatIsWrong(error));
  }
};

/** What the command line asks for. Ends the process after `--help` or a wrong call. */
export const freeCommandLine = <Flag extends string, Value extends string>(
  command: FreeCommand<Flag, Value>,
): FreeCall<Flag, Value> => {
  explainSystemErrors();
  refuseTaken([...command.flags, ...command.values]);
  const call = readFreeCommandLine(process.argv.slice(2), command);
  if ('flags' in call) return call;
  (call.status === 0 ? process.stdout : process.stderr).write(`${call.text}\n`);
  process.exit(call.status);
};
