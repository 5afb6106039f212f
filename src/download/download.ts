import type { Answer } from './answer.ts';
import { Failure, failureOf } from './failure.ts';
import type { HostWatch } from './host-watch.ts';
import { maxRedirects, maxWait, type Limits } from './limits.ts';

/** What an address gave in the end. */
export interface Downloaded {
  readonly bytes: Buffer;
  /** The address that answered, after redirects. */
  readonly from: string;
  readonly status: number;
}

/** Status codes of answers that may be another one later (RFC 9110 §15, RFC 6585 §4). */
const isPassing = (status: number): boolean => status === 408 || status === 425 || status === 429 || status >= 500;

/** The time of a `Retry-After` header, in milliseconds; undefined for a date, which the usual pause stands in for. */
const waitOf = (retryAfter: string | undefined): number | undefined =>
  retryAfter !== undefined && /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1000 : undefined;

const refusal = ({ status, retryAfter }: Answer): Failure => {
  const kind = isPassing(status) ? 'passing' : 'lasting';
  return new Failure(`the server answered with ${status}`, { kind, status, wait: waitOf(retryAfter) });
};

/** Asks an address and those to which it redirects. */
const follow = async (url: string, limits: Limits, { ask }: HostWatch): Promise<Downloaded> => {
  let at = new URL(url);
  for (let redirects = 0; redirects <= maxRedirects; redirects += 1) {
    const answer = await ask(at, limits);
    const { status, location, bytes } = answer;
    if (status >= 200 && status < 300) return { bytes, from: at.href, status };
    if (status < 300 || status > 399 || location === undefined) throw refusal(answer);
    const next = URL.parse(location, at);
    if (!next) throw new Failure(`it redirects to ${location}, which is no address`, { kind: 'lasting', status });
    at = next;
  }
  throw new Failure('it redirects in a loop', { kind: 'lasting' });
};

const sleep = (time: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, time));

/**
 * Downloads an address. Repeats what may pass, each time after twice the time.
 * @param watch knows hosts that are not asked now
 * @param check says what the bytes are, or throws a Failure
 * @throws Failure of the last attempt
 */
export const download = async <Content>(
  url: string,
  limits: Limits,
  watch: HostWatch,
  check: (bytes: Buffer) => Promise<Content>,
): Promise<Downloaded & { readonly content: Content }> => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const downloaded = await follow(url, limits, watch);
      return { ...downloaded, content: await check(downloaded.bytes) };
    } catch (error) {
      const failure = failureOf(error);
      if (!['passing', 'silent'].includes(failure.kind) || attempt >= limits.retries) throw failure;
      const usual = limits.wait * 2 ** attempt;
      await sleep(Math.min(limits.wait === 0 ? 0 : Math.max(usual, failure.wait ?? 0), maxWait));
    }
  }
};
