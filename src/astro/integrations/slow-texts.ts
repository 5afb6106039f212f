import type { AstroIntegrationLogger } from 'astro';
import type { Measured } from '#load/render-texts.ts';

/** A text that takes longer is named in the log, in milliseconds. A usual post takes less than 50. */
const slow = 5000;

/**
 * Measures the rendering of texts, and names slow ones in the log.
 * @param clock milliseconds
 */
export const nameSlowTexts =
  (logger: Pick<AstroIntegrationLogger, 'warn'>, clock = () => performance.now()): Measured =>
  async (file, work) => {
    const start = clock();
    const result = await work();
    const time = clock() - start;
    if (time > slow)
      logger.warn(`${file} took ${Math.round(time / 1000)} s to render: its blocks may be very many or very large.`);
    return result;
  };
