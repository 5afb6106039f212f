import type { Page } from 'playwright-core';

/**
 * Slow 4G as Lighthouse and the developer tools of Chrome apply it: 3.75 times a round trip of 150 ms for each request,
 * 0.9 times 1.6 Mbit/s down and 0.75 Mbit/s up, in bytes per second.
 * Source: https://github.com/GoogleChrome/lighthouse/blob/main/docs/throttling.md
 */
const slow4g = { offline: false, latency: 562.5, downloadThroughput: 180_000, uploadThroughput: 84_375 };

/** Gives a page the network of a phone on slow 4G, and a processor that is four times slower than this one. */
export const slowDown = async (page: Page): Promise<void> => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', slow4g);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
};
