import type { Engine } from './engines.ts';
import { measure } from './measure.ts';
import { compareOutputs, readOutput } from './output.ts';
import { phasesOf } from './phases.ts';
import type { Run } from './report.ts';

/** Builds a blog without caches, then unchanged, then after one edit. */
export async function* runsOf(engine: Engine): AsyncGenerator<Run> {
  await engine.forget();
  await engine.edit('edited0');
  let before = await readOutput(engine.output);
  for (const kind of ['cold', 'unchanged', 'one edit'] as const) {
    if (kind === 'one edit') await engine.edit('edited1');
    const { lines, ...measured } = await measure(engine.command);
    const after = await readOutput(engine.output);
    yield {
      engine: engine.name,
      kind,
      ...measured,
      ...compareOutputs(before, after),
      // Hugo does not log phases.
      phases: engine.name === 'muc' ? phasesOf(lines, measured.wallSeconds) : [],
    };
    before = after;
  }
}
