import assert from 'node:assert/strict';
import { downloadImages, type DownloadOptions, type ImageResult } from '#download/download-images.ts';
import { usualLimits } from '#download/limits.ts';

export const limits = { ...usualLimits, wait: 0, retries: 2, privateHosts: true };
export const now = new Date('2026-01-31T08:00:00Z');

/** Downloads images, each a list of addresses; tells what became of each by its first address. */
export const run = async (images: readonly (readonly string[])[], options: Partial<DownloadOptions> = {}) => {
  const results = new Map<string, ImageResult>();
  const saved: Record<string, Buffer> = {};
  await downloadImages(
    images.map((urls) => ({ urls, date: '2016-02-04' })),
    {
      limits,
      now,
      archive: undefined,
      save: (file, bytes) => void (saved[file] = bytes),
      onDone: ({ urls }, result) => void results.set(urls[0] ?? '', result),
      ...options,
    },
  );
  const of = (url: string): ImageResult => results.get(url) ?? assert.fail(`nothing is told of ${url}`);
  return {
    saved,
    known: (url: string) => {
      const result = of(url);
      return 'known' in result ? result.known : assert.fail(result.failure.message);
    },
    failure: (url: string) => {
      const result = of(url);
      return 'failure' in result ? result.failure : assert.fail(`${url} was downloaded`);
    },
  };
};
