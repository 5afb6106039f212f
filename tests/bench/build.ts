import { parseArgs } from 'node:util';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeCorpus } from './corpus.ts';
import { hugoVersion } from './hugo.ts';
import { createHugo, createMuc, type Engine } from './engines.ts';
import { medianOf, printRatios, printRun, type Run } from './report.ts';
import { runsOf } from './runs.ts';

const usage = `Usage: npm run bench:build -- [--posts 375,3750,10000] [--runs 1] [--keep] [--peer hugo]

  --posts  number of posts in the generated blogs
  --runs   how often each blog is built cold, unchanged and after one edit
  --keep   keep blogs, sites and caches in the temporary folder
  --peer   hugo: build the same posts with Hugo too, in turn
`;

/** @throws Error for a text that is not a positive integer */
const positiveInteger = (text: string): number => {
  if (!/^[1-9]\d*$/.test(text)) throw new Error(`“${text}” is not a positive integer.`);
  return Number(text);
};

/**
 * Parses the command line.
 * @throws Error for a wrong option
 */
const readOptions = () => {
  const { values } = parseArgs({
    options: {
      posts: { type: 'string', default: '375,3750,10000' },
      runs: { type: 'string', default: '1' },
      keep: { type: 'boolean', default: false },
      peer: { type: 'string' },
    },
  });
  if (values.peer !== undefined && values.peer !== 'hugo') throw new Error(`Unknown peer “${values.peer}”.`);
  if (values.peer === 'hugo' && hugoVersion() === undefined) throw new Error('Hugo is not installed.');
  return {
    posts: values.posts.split(',').map(positiveInteger),
    runs: positiveInteger(values.runs),
    keep: values.keep,
    peer: values.peer,
  };
};

const print = (text: string): void => void process.stdout.write(`${text}\n`);

const main = async ({ posts, runs, keep, peer }: ReturnType<typeof readOptions>): Promise<void> => {
  print(`Node ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} cores`);
  if (peer !== undefined) print(hugoVersion() ?? '');
  // Ctrl-C stops the build too, which makes `measure` throw; then the benchmark removes its files.
  process.once('SIGINT', () => undefined);
  const folder = await mkdtemp(join(tmpdir(), 'muc-bench-'));
  try {
    for (const count of posts) {
      const corpus = makeCorpus(count);
      const engines: Engine[] = [await createMuc(folder, corpus)];
      if (peer !== undefined) engines.push(await createHugo(folder, corpus));
      print(`\n${count} posts`);
      const all: Run[] = [];
      try {
        for (let left = runs; left > 0; left -= 1)
          for (const engine of engines)
            for await (const run of runsOf(engine)) {
              all.push(run);
              printRun(run, print);
            }
      } finally {
        if (!keep) for (const engine of engines) await engine.forget();
      }
      const medians = medianOf(all);
      if (runs > 1) {
        print(`medians of ${runs} runs`);
        for (const run of medians) printRun(run, print);
      }
      if (peer !== undefined) printRatios(medians, print);
    }
  } finally {
    if (keep) print(`\nEverything is in ${folder}`);
    else await rm(folder, { recursive: true, force: true });
  }
};

let options: ReturnType<typeof readOptions> | undefined;
try {
  options = readOptions();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exitCode = 1;
}
if (options) await main(options);
