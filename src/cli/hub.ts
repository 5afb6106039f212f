/** How a hub is asked. */
export interface HubCall {
  readonly hub: string;
  /** Milliseconds for one answer. */
  readonly timeout: number;
  readonly progress: (done: number, total: number) => void;
}

/** What a hub said of one feed; `why` is undefined where it accepted. */
export interface HubAnswer {
  readonly feed: string;
  readonly why?: string;
}

/** A hub that gave no answer so often in a row is not asked any more. */
const patience = 3;

const tell = async (feed: string, { hub, timeout }: HubCall): Promise<HubAnswer & { readonly isSilent: boolean }> => {
  try {
    const response = await fetch(hub, {
      method: 'POST',
      body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feed }),
      // A browser follows a redirect of a POST with GET, which would tell nothing.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
    });
    await response.body?.cancel();
    return { feed, ...(response.ok ? {} : { why: `answers ${response.status}` }), isSilent: false };
  } catch (error) {
    const { cause, name, message } = error instanceof Error ? error : new Error(String(error));
    const text = cause instanceof Error ? cause.message || cause.name : message;
    return { feed, why: name === 'TimeoutError' ? `no answer in ${timeout / 1000} s` : text, isSilent: true };
  }
};

/**
 * Tells a WebSub hub which feeds changed, one after the other: by `hub.mode=publish` and `hub.url`, which all public hubs
 * know (W3C WebSub §6 leaves the form to publisher and hub).
 * @param feeds absolute URLs
 */
export const tellHub = async (feeds: readonly string[], call: HubCall): Promise<readonly HubAnswer[]> => {
  const answers: HubAnswer[] = [];
  let silent = 0;
  for (const feed of feeds) {
    if (silent >= patience) {
      answers.push({ feed, why: 'not asked' });
      continue;
    }
    const { isSilent, ...answer } = await tell(feed, call);
    silent = isSilent ? silent + 1 : 0;
    answers.push(answer);
    call.progress(answers.length, feeds.length);
  }
  return answers;
};
