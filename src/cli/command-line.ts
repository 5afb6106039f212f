import { parseArgs } from 'node:util';

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

/** What the command line asks for. Ends the process after `--help` or a wrong call. */
export const commandLine = <Argument extends string, Flag extends string>(
  command: Command<Argument, Flag>,
): CommandCall<Argument, Flag> => {
  const call = readCommandLine(process.argv.slice(2), command);
  if ('flags' in call) return call;
  (call.status === 0 ? process.stdout : process.stderr).write(`${call.text}\n`);
  process.exit(call.status);
};
