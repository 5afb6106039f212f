/** A piece of work that asks one host first. */
export interface HostJob {
  readonly host: string;
  readonly run: () => Promise<void>;
}

/**
 * Runs jobs, with a bounded number at one time in all and for each host.
 * @param jobs in the order in which they begin, as far as hosts are free; they must not throw
 */
export const runByHost = async (
  jobs: readonly HostJob[],
  { connections, perHost }: { readonly connections: number; readonly perHost: number },
): Promise<void> => {
  const waiting = new Map([...Map.groupBy(jobs, ({ host }) => host)].map(([host, list]) => [host, list.toReversed()]));
  const active = new Map<string, number>();
  const work = async (host: string): Promise<void> => {
    for (let job = waiting.get(host)?.pop(); job; job = waiting.get(host)?.pop()) await job.run();
  };
  // Each lane serves one host at a time, so no host has more lanes than it may have.
  const lane = async (): Promise<void> => {
    for (;;) {
      const free = [...waiting].find(([host, list]) => list.length > 0 && (active.get(host) ?? 0) < perHost);
      if (!free) return;
      const [host] = free;
      active.set(host, (active.get(host) ?? 0) + 1);
      await work(host);
      active.set(host, (active.get(host) ?? 0) - 1);
      if (waiting.get(host)?.length === 0) waiting.delete(host);
    }
  };
  await Promise.all(Array.from({ length: connections }, lane));
};
