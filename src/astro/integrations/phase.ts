import type { AstroIntegrationLogger } from 'astro';

/** Measures a phase of a build and logs its seconds once it has ended, as `load in 1.23s`. */
export const logPhase = async <Result>(
  name: string,
  logger: AstroIntegrationLogger,
  run: () => Result | Promise<Result>,
): Promise<Result> => {
  const start = performance.now();
  const result = await run();
  logger.info(`${name} in ${((performance.now() - start) / 1000).toFixed(2)}s`);
  return result;
};
