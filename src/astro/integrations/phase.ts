import type { AstroIntegrationLogger } from 'astro';

/**
 * Runs a phase of a build, and logs its wall time in seconds when it has ended: `load in 1.23s`.
 * @returns the result of `run`
 */
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
