import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';

/** Programs that these tests run, with their Debian packages. */
const packages = {
  newsboat: 'newsboat',
  r2e: 'rss2email',
  sfeed_update: 'sfeed',
  xmllint: 'libxml2-utils',
  jing: 'jing',
} as const;

/** The output of a program, and its exit status. */
export interface Result {
  readonly status: number | null;
  readonly output: string;
}

/**
 * Runs a program to its end.
 * @throws Error with the Debian packages when the program is not installed
 */
export const run = async (
  program: keyof typeof packages,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Result> => {
  const child = spawn(program, args, { env: { ...process.env, ...env } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'ENOENT'
          ? new Error(
              `${program} is missing. On Debian: apt-get install -y --no-install-recommends ${[...new Set(Object.values(packages))].join(' ')}`,
            )
          : error,
      ),
    );
    child.on('close', resolve);
  });
  return { status, output };
};

/**
 * Runs a program that must succeed.
 * @returns its output
 */
export const runOk = async (...call: Parameters<typeof run>): Promise<string> => {
  const { status, output } = await run(...call);
  assert.equal(status, 0, `${call[0]} ${call[1].join(' ')}\n${output}`);
  return output;
};
