import { spawn } from 'node:child_process';
import { engine, environment } from './site.ts';

/** Runs one of the owner's commands without npm. */
export const run = async (args: readonly string[], blog: string) => {
  const child = spawn(process.execPath, args, { cwd: engine, env: environment({ blog }) });
  const [out, error]: [string[], string[]] = [[], []];
  child.stdout.on('data', (data: Buffer) => out.push(data.toString()));
  child.stderr.on('data', (data: Buffer) => error.push(data.toString()));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, out: out.join(''), error: error.join('') };
};
