import { ask, type Answer } from './answer.ts';
import { Failure, failureOf } from './failure.ts';
import type { Limits } from './limits.ts';

/** Images in a row that may get no answer, each asked for as often as the limits say. */
const patience = 3;

/** Asks servers, and remembers which hosts do not answer, so that not each image waits for them. */
export interface HostWatch {
  /**
   * Asks a server once, unless its host is set aside.
   * @throws Failure
   */
  readonly ask: (url: URL, limits: Limits) => Promise<Answer>;
  /** Gives hosts that are set aside another chance, once until they answer. Returns those that may be asked again. */
  readonly wake: () => ReadonlySet<string>;
}

/** Watches hosts from now on. */
export const watchHosts = (): HostWatch => {
  /** Requests in a row without an answer, and how many are too many. */
  const silent = new Map<string, { count: number; most: number; isWoken: boolean; why: string }>();
  return {
    ask: async (url, limits) => {
      const { host } = url;
      const known = silent.get(host);
      if (known && known.count >= known.most)
        throw new Failure(`it was not asked for, since ${host} does not answer (${known.why})`, {
          kind: 'aside',
          host,
        });
      try {
        const answer = await ask(url, limits);
        silent.delete(host);
        return answer;
      } catch (error) {
        const { kind, message } = failureOf(error);
        if (kind !== 'silent') {
          silent.delete(host);
          throw error;
        }
        const { count = 0, isWoken = false } = silent.get(host) ?? {};
        silent.set(host, { count: count + 1, most: patience * (limits.retries + 1), isWoken, why: message });
        throw new Failure(message, { kind, host });
      }
    },
    wake: () => {
      const aside = [...silent].filter(([, { count, most, isWoken }]) => count >= most && !isWoken);
      for (const [host, state] of aside) silent.set(host, { ...state, count: 0, isWoken: true });
      return new Set(aside.map(([host]) => host));
    },
  };
};
