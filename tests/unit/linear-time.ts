import assert from 'node:assert/strict';

/** CPU time that this thread spends on some work, in ms. Garbage collection on other threads does not count. */
const cpuTime = async (work: () => unknown): Promise<number> => {
  const before = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
};

/**
 * Fails if the work of `run` grows faster than its input. Four times the input may cost four times as much; quadratic work
 * costs sixteen times. Times of busy machines vary, so one measurement of several within the bound is enough: quadratic
 * work passes none of them. Times under `shortest` (in ms) say nothing and pass.
 */
export const assertLinear = async (run: (length: number) => unknown, length: number, shortest = 60): Promise<void> => {
  const seen: string[] = [];
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const once = await cpuTime(() => run(length));
    const fourTimes = await cpuTime(() => run(length * 4));
    if (fourTimes < shortest || fourTimes / once < 9) return;
    seen.push(`${once.toFixed(1)} ms and ${fourTimes.toFixed(1)} ms`);
  }
  assert.fail(`not linear: ${seen.join('; ')}`);
};
