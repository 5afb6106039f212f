import { distance } from 'fastest-levenshtein';
import { parseArgs } from 'node:util';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';

/** Options of the engine, then those of `astro build`, `dev` and `preview`, which ignore what they do not know. */
const known = [
  ...['strict', 'all'],
  ...['outDir', 'mode', 'devOutput', 'force', 'verbose', 'silent', 'json', 'help', 'h', 'v', 'root', 'config', 'site'],
  ...['base', 'port', 'host', 'open', 'allowedHosts', 'background', 'yes', 'y', 'ignoreLock', 'noSync', 'watch'],
  ...['minimumSeverity', 'minimumFailingSeverity', 'preserveWatchOutput', 'tsconfig', 'experimentalJson', 'level'],
];

/** Options that mean nothing without a value. */
const valued = ['outDir', 'port', 'mode', 'root', 'config', 'site', 'base'];

/**
 * Errors for options that nothing reads, and for those that lack their value.
 * @param args without the names of Node and of the script
 */
export const unknownOptions = (args: readonly string[]): readonly Diagnostic[] =>
  parseArgs({ args: [...args], strict: false, tokens: true, allowPositionals: true }).tokens.flatMap(
    (token, index, tokens): Diagnostic[] => {
      if (token.kind !== 'option') return [];
      // Both forms are one to Astro.
      const name = token.name.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
      const isAlone = (token.value ?? '') === '' && tokens[index + 1]?.kind !== 'positional';
      if (valued.includes(name) && isAlone)
        return [
          {
            level: 'error',
            file: token.rawName,
            message: 'This option has no value.',
            remedy: `Write it behind the option: ${token.rawName} ${name === 'port' ? '4322' : 'VALUE'}.`,
          },
        ];
      if (known.includes(name) || known.includes(name.replace(/^no(?=[A-Z])/, ''))) return [];
      const near = known.find((other) => other.length > 2 && distance(other.toLowerCase(), name.toLowerCase()) <= 2);
      return [
        {
          level: 'error',
          file: token.rawName,
          message: 'There is no such option.',
          remedy:
            near === undefined
              ? 'Leave it out. README.md of the engine lists the options.'
              : `Did you mean --${near}? Otherwise leave it out.`,
        },
      ];
    },
  );
