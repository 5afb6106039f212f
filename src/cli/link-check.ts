import type { LinkAnswer, LinkAnswers } from '#load/link-answers.ts';

/** How addresses are asked. */
export interface LinkCheck {
  /** Milliseconds for one answer. */
  readonly timeout: number;
  /** How many hosts are asked at the same time. One host is never asked twice at once. */
  readonly hosts: number;
  readonly progress: (done: number, total: number) => void;
}

/** A host that gave no answer so often in a row is not asked any more. */
const patience = 3;

/** Some servers do not know HEAD, or answer it in another way than GET. */
const ask = async (url: string, timeout: number): Promise<LinkAnswer> => {
  const asked = Date.now();
  const answer = async (method: 'HEAD' | 'GET'): Promise<number> => {
    const response = await fetch(url, {
      method,
      signal: AbortSignal.timeout(timeout),
      headers: { Accept: 'text/html,*/*;q=0.8', 'User-Agent': 'Mozilla/5.0 (compatible; link check)' },
    });
    // Only the status matters, and a page can be a film.
    await response.body?.cancel();
    return response.status;
  };
  try {
    const status = await answer('HEAD').catch(() => 599);
    return { status: status < 400 ? status : await answer('GET'), asked };
  } catch (error) {
    const { cause, name, message } = error instanceof Error ? error : new Error(String(error));
    const why =
      name === 'TimeoutError' ? `after ${timeout / 1000} s` : cause instanceof Error ? cause.message : message;
    return { why, asked };
  }
};

/**
 * Asks for each address, by HEAD and then by GET.
 * @param urls without duplicates
 */
export const checkLinks = async (
  urls: readonly string[],
  { timeout, hosts, progress }: LinkCheck,
): Promise<LinkAnswers> => {
  const answers = new Map<string, LinkAnswer>();
  const queue = [...Map.groupBy(urls, (url) => new URL(url).host).values()];
  const work = async (): Promise<void> => {
    for (let group = queue.shift(); group !== undefined; group = queue.shift()) {
      let silent = 0;
      let last: LinkAnswer | undefined;
      for (const url of group) {
        const answer = silent >= patience && last ? last : await ask(url, timeout);
        silent = answer.status === undefined ? silent + 1 : 0;
        last = answer;
        answers.set(url, answer);
        progress(answers.size, urls.length);
      }
    }
  };
  await Promise.all(Array.from({ length: hosts }, work));
  return answers;
};
