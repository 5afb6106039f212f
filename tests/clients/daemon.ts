import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';

/** A port that nobody listens on now. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('The system gave no port.');
  return address.port;
};

export interface Daemon {
  readonly origin: string;
  readonly stop: () => void;
  /** What it said so far. */
  readonly output: () => string;
}

/** Starts a server and waits until it answers; throws with its own words when it does not. */
export const startDaemon = async (
  command: string,
  args: readonly string[],
  port: number,
  env: NodeJS.ProcessEnv = {},
): Promise<Daemon> => {
  // Elsewhere, since some servers keep notes where they run.
  const child = spawn(command, args, { cwd: tmpdir(), env: { ...process.env, ...env }, detached: true });
  let words = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (words += data.toString()));
  child.on('error', (error: NodeJS.ErrnoException) => {
    words += error.code === 'ENOENT' ? 'it is missing. On Debian: apt-get install -y nginx caddy' : String(error);
  });
  const origin = `http://127.0.0.1:${port}`;
  const stop = () => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  };
  for (let tries = 0; tries < 120; tries += 1) {
    const up = await fetch(origin, { redirect: 'manual' }).then(
      () => true,
      () => false,
    );
    if (up) return { origin, stop, output: () => words };
    if (child.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  if (child.exitCode === null) stop();
  throw new Error(`${command} does not answer: ${words}`);
};
