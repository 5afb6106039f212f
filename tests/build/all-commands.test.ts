import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { aFolder } from '../unit/temporary-folder.ts';
import { engine, environment } from './site.ts';

const { scripts } = JSON.parse(readFileSync(join(engine, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

/** Commands of the owner: `npm run NAME` runs this file with these arguments. */
const commands = Object.entries(scripts).flatMap(([name, script]) => {
  const [program, ...args] = script.split(' ');
  return program === 'node' && args[0]?.startsWith('src/cli/') ? [{ name, args }] : [];
});

const nowhere = join(engine, 'dist.test-blogs/nowhere');

const run = async (args: readonly string[], blog = nowhere, env: NodeJS.ProcessEnv = {}) => {
  const child = spawn(process.execPath, args, {
    cwd: engine,
    env: { ...environment({ blog }), FORCE_COLOR: undefined, NO_COLOR: undefined, ...env },
  });
  let [out, error] = ['', ''];
  child.stdout.on('data', (data: Buffer) => (out += data.toString()));
  child.stderr.on('data', (data: Buffer) => (error += data.toString()));
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { status, out, error };
};

test('all commands of an owner are there', () =>
  assert.deepEqual(
    [
      'build',
      'check:content',
      'dev',
      'images',
      'import',
      'init',
      'new',
      'ping',
      'preview',
      'publish:diff',
      'publish:record',
    ].filter((wanted) => !commands.some(({ name }) => name === wanted)),
    [],
  ));

for (const { name, args } of commands) {
  test(`npm run ${name} -- --help says how to call it, and does nothing else`, async () => {
    const { status, out, error } = await run([...args, '--help']);
    assert.deepEqual([status, error], [0, '']);
    assert.match(out, new RegExp(`^Usage: [^]*npm run ${name}\\b`));
    assert.doesNotMatch(out, /\u001b/);
  });

  test(`npm run ${name} refuses an unknown option, without colours where nobody sees them`, async () => {
    const { status, out, error } = await run([...args, '--nonsense'], join(engine, 'src/sample'));
    assert.ok(status === 2 || (name === 'build' && status === 1), `${status}`);
    assert.match(out + error, /--nonsense/);
    assert.doesNotMatch(out + error, /\u001b\[[\d;]*m.*--nonsense|^\s+at .*:\d+/m);
  });
}

for (const command of ['build', 'dev', 'preview'])
  test(`npm run ${command} tells nobody of itself, and leaves nothing in the home of its owner`, async () => {
    const home = aFolder({});
    const { out, error } = await run(['src/cli/site-command.ts', command], nowhere, { XDG_CONFIG_HOME: home, CI: '' });
    assert.doesNotMatch(out + error, /telemetry|usage data/i);
    assert.deepEqual(readdirSync(home), []);
  });

test('a dry run writes nothing', async () => {
  const blog = join(engine, 'dist.test-blogs/dry');
  await rm(blog, { recursive: true, force: true });
  const begun = await run(['src/cli/init-command.ts', blog, '--dry-run']);
  assert.deepEqual([begun.status, existsSync(blog)], [0, false], begun.error);
  assert.match(begun.out, /site\.config\.ts$/m);
  await run(['src/cli/init-command.ts', blog]);
  const made = await run(['src/cli/new-command.ts', 'Đường đi', '--dry-run'], blog);
  const [path = '', ...text] = made.out.split('\n');
  assert.deepEqual([made.status, existsSync(path), text[1]], [0, false, 'title: Đường đi'], made.error);
});
