import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Workflow {
  readonly permissions: unknown;
  readonly jobs: Readonly<
    Record<string, { readonly permissions: Readonly<Record<string, string>>; readonly steps: readonly Step[] }>
  >;
}

const text = read('docs/deploy/github-pages.yml');
const { permissions, jobs } = parse(text) as Workflow;
const steps = Object.values(jobs).flatMap((job) => job.steps);
const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };

/** The names after `npm run` in a text. */
const commandsIn = (words: string): readonly string[] =>
  [...words.matchAll(/npm run (?:-s |--silent )?([a-z][\w:-]*)/g)].map(([, name = '']) => name);

for (const file of ['docs/deploy/github-pages.yml', ...globSync('.github/workflows/*.yml', { cwd: root })])
  test(`all actions of ${file} are pinned by hash, with the version beside it`, () => {
    const source = read(file);
    const used = Object.values((parse(source) as Workflow).jobs).flatMap((job) =>
      job.steps.flatMap((step) => step.uses ?? []),
    );
    assert.ok(used.length > 0);
    for (const uses of used) {
      assert.match(uses, /^actions\/[\w-]+@[\da-f]{40}$/);
      assert.match(source, new RegExp(`${uses} # v\\d+\\.\\d+\\.\\d+$`, 'm'));
    }
  });

test('only the job that needs a permission has it, and no job that installs packages keeps the token', () => {
  assert.deepEqual(permissions, {});
  assert.deepEqual(Object.fromEntries(Object.entries(jobs).map(([name, job]) => [name, job.permissions])), {
    build: { contents: 'read' },
    deploy: { pages: 'write', 'id-token': 'write' },
    record: { contents: 'write' },
  });
  for (const step of steps.filter(({ uses }) => uses?.startsWith('actions/checkout@')))
    assert.equal(step.with?.['persist-credentials'], false);
});

test('the workflow compares, builds, and uploads files that begin with a dot too', () => {
  const build = jobs['build']?.steps ?? [];
  const commands = build.flatMap(({ run }) => (run === undefined ? [] : commandsIn(run)));
  assert.deepEqual(commands, ['publish:diff', 'build']);
  assert.match(build.find(({ run }) => run?.includes('publish:diff'))?.run ?? '', /GITHUB_STEP_SUMMARY/);
  const upload = build.find(({ uses }) => uses?.startsWith('actions/upload-pages-artifact@'));
  assert.deepEqual(upload?.with, { path: 'engine/dist', 'include-hidden-files': true });
});

for (const file of ['README.md', 'docs/deploy/github-pages.yml', ...globSync('docs/*.md', { cwd: root })])
  test(`each command that ${file} names exists`, () =>
    assert.deepEqual(
      commandsIn(read(file)).filter((name) => scripts[name] === undefined && name !== 'NAME'),
      [],
    ));

test(
  'scripts in the workflow and in the text about hosts are correct for a shell',
  { skip: process.platform === 'win32' },
  () => {
    const blocks = [...read('docs/deploy.md').matchAll(/^ *```sh\n([\s\S]*?)^ *```$/gm)].map(
      ([, script = '']) => script,
    );
    assert.ok(blocks.length > 5);
    for (const script of [...steps.flatMap(({ run }) => run ?? []), ...blocks])
      assert.doesNotThrow(() => execFileSync('sh', ['-n'], { input: script, stdio: ['pipe', 'pipe', 'pipe'] }), script);
  },
);
