import { Worker } from 'node:worker_threads';
import { indexFolder, type TextKey } from './build.ts';
import type { Answer, Message, Task } from './worker.ts';

export { indexFolder };

/** What can be found. */
export interface IndexedText extends TextKey {
  /** An HTML page for Pagefind. Called only where the text is new or changed. */
  readonly content: () => Promise<string>;
}

/**
 * Brings the index up to date; an unchanged blog costs a look at its files. The work is done in a thread of its own, but
 * for `content`.
 * @param texts in the order in which the reader sees those that answer equally well
 * @returns how many texts it holds, and whether anything had to be written
 */
export const updateIndex = async (
  cache: string,
  engine: string,
  texts: readonly IndexedText[],
): Promise<{ readonly count: number; readonly made: boolean }> => {
  const byUrl = new Map(texts.map((text) => [text.url, text]));
  const task: Task = { cache, engine, texts: texts.map(({ url, digest }) => ({ url, digest })) };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: task });
  try {
    const made = await new Promise<boolean>((resolve, reject) => {
      const answer = async (url: string): Promise<void> => {
        const content = (await byUrl.get(url)?.content()) ?? '';
        worker.postMessage({ url, content } satisfies Answer);
      };
      worker.on('message', (message: Message) => {
        if ('made' in message) resolve(message.made);
        else answer(message.wanted).catch(reject);
      });
      worker.on('error', reject);
      worker.on('exit', () => reject(new Error('The thread that makes the search index ended too early.')));
    });
    return { count: texts.length, made };
  } finally {
    await worker.terminate();
  }
};
