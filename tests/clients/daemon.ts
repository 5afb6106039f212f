import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';

/** A free TCP port. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('The system has no free port.');
  return address.port;
};

/** A running server. */
export interface Daemon {
  readonly origin: string;
  readonly stop: () => void;
  /** Everything that it printed so far. */
  readonly output: () => string;
}

/**
 * Starts a server and waits until it answers.
 * @throws Error with its output when it does not answer within two minutes
 */
export const startDaemon = async (
  command: string,
  args: readonly string[],
  port: number,
  env: NodeJS.ProcessEnv = {},
): Promise<Daemon> => {
  // In the temporary folder, since some servers write files to their working directory.
  const child = spawn(command, args, { cwd: tmpdir(), env: { ...process.env, ...env }, detached: true });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (printed += data.toString()));
  child.on('error', (error: NodeJS.ErrnoException) => {
    printed +=
      error.code === 'ENOENT' ? 'it is missing. On Debian: apt-get install -y nginx caddy apache2' : String(error);
  });
  const origin = `http://127.0.0.1:${port}`;
  const stop = () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  };
  for (let tries = 0; tries < 480; tries += 1) {
    const up = await fetch(origin, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (up) return { origin, stop, output: () => printed };
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  if (child.exitCode === null) stop();
  throw new Error(`${command} does not answer: ${printed}`);
};
