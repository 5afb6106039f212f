import { parentPort, workerData } from 'node:worker_threads';
import { buildIndex, type TextKey } from './build.ts';

/** The data with which the worker thread is started. */
export interface Task {
  readonly cache: string;
  readonly engine: string;
  readonly texts: readonly TextKey[];
}

/** A message of the worker thread: a request for the content of a text, by its URL, or the end of its work. */
export type Message = { readonly requested: string } | { readonly changed: boolean };

/** The content of a requested text. */
export interface Answer {
  readonly url: string;
  readonly content: string;
}

const { cache, engine, texts } = workerData as Task;
const pending = new Map<string, (content: string) => void>();
const send = (message: Message): void => parentPort?.postMessage(message);

parentPort?.on('message', ({ url, content }: Answer) => {
  pending.get(url)?.(content);
  pending.delete(url);
});

const requestContent = ({ url }: TextKey): Promise<string> =>
  new Promise((resolve) => {
    pending.set(url, resolve);
    send({ requested: url });
  });

const changed = await buildIndex(cache, engine, texts, requestContent);
send({ changed });
parentPort?.close();
