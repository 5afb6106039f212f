import { Worker } from 'node:worker_threads';
import { indexFolder, type TextKey } from './build.ts';
import type { Answer, Message, Task } from './worker.ts';

export { indexFolder };

/** A text of the search index. */
export interface IndexedText extends TextKey {
  /** Loads the HTML page for Pagefind. Called only when the text is new or changed. */
  readonly content: () => Promise<string>;
}

/**
 * Updates the index in the cache. For an unchanged blog it only checks the files. The work is done in a worker thread,
 * except `content`, which is called in this thread.
 * @param cache the cache folder of the blog
 * @param engine the root folder of the engine
 * @param texts results with the same rank are shown in this order
 * @returns the number of texts in the index, and whether anything changed
 * @throws Error when indexing fails, or when `content` fails
 */
export const updateIndex = async (
  cache: string,
  engine: string,
  texts: readonly IndexedText[],
): Promise<{ readonly count: number; readonly changed: boolean }> => {
  const byUrl = new Map(texts.map((text) => [text.url, text]));
  const task: Task = { cache, engine, texts: texts.map(({ url, digest }) => ({ url, digest })) };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: task });
  try {
    const changed = await new Promise<boolean>((resolve, reject) => {
      const answer = async (url: string): Promise<void> => {
        const content = (await byUrl.get(url)?.content()) ?? '';
        worker.postMessage({ url, content } satisfies Answer);
      };
      worker.on('message', (message: Message) => {
        if ('changed' in message) resolve(message.changed);
        else answer(message.requested).catch(reject);
      });
      worker.on('error', reject);
      worker.on('exit', () => reject(new Error('The worker thread of the search index ended too early.')));
    });
    return { count: texts.length, changed };
  } finally {
    await worker.terminate();
  }
};
