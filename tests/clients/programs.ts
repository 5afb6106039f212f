import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';

/** Programs that these tests run, and the Debian packages that bring them. */
const packages = {
  newsboat: 'newsboat',
  r2e: 'rss2email',
  sfeed_update: 'sfeed',
  xmllint: 'libxml2-utils',
  jing: 'jing',
} as const;

/** What a program printed, and how it ended. */
export interface Printed {
  readonly status: number | null;
  readonly output: string;
}

/** Runs a program to its end; one that is missing fails the test and says how to get it. */
export const run = async (
  program: keyof typeof packages,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<Printed> => {
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

/** The same where the program must succeed. */
export const runWell = async (...given: Parameters<typeof run>): Promise<string> => {
  const { status, output } = await run(...given);
  assert.equal(status, 0, `${given[0]} ${given[1].join(' ')}\n${output}`);
  return output;
};
