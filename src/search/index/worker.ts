import { parentPort, workerData } from 'node:worker_threads';
import { buildIndex, type TextKey } from './build.ts';

/** What the thread is started with. */
export interface Task {
  readonly cache: string;
  readonly engine: string;
  readonly texts: readonly TextKey[];
}

/** What the thread tells: that it wants a text, or that it is done. */
export type Message = { readonly wanted: string } | { readonly made: boolean };

/** A text that the thread asked for. */
export interface Answer {
  readonly url: string;
  readonly content: string;
}

const { cache, engine, texts } = workerData as Task;
const waiting = new Map<string, (content: string) => void>();
const tell = (message: Message): void => parentPort?.postMessage(message);

parentPort?.on('message', ({ url, content }: Answer) => {
  waiting.get(url)?.(content);
  waiting.delete(url);
});

const ask = ({ url }: TextKey): Promise<string> =>
  new Promise((resolve) => {
    waiting.set(url, resolve);
    tell({ wanted: url });
  });

const made = await buildIndex(cache, engine, texts, ask);
tell({ made });
parentPort?.close();
