import { headersOf, immutable, revalidated } from '#hosts/host-rules.ts';
import { encodePath } from '#urls/routes.ts';

/** What an answer must be: its path, its status, and its content type where it is known. */
export type Expected = readonly [path: string, status: number, type?: string];

/** What is wrong with the headers of answers. */
export const wrongHeaders = async (
  at: string,
  expected: readonly Expected[],
  hsts: string | undefined,
): Promise<readonly string[]> => {
  const wrong: string[] = [];
  for (const [path, status, type] of expected) {
    const answer = await fetch(at + encodePath(path), { redirect: 'manual' });
    await answer.body?.cancel();
    const isFound = status === 200;
    const wanted: readonly (readonly [string, string | null])[] = [
      ...headersOf({ hsts }),
      ...(hsts === undefined ? [['Strict-Transport-Security', null] as const] : []),
      ...(type === undefined ? [] : [['Content-Type', type] as const]),
      ['X-Robots-Tag', isFound && path.startsWith('/md/') ? 'noindex' : null],
    ];
    for (const [name, value] of wanted) {
      const found = answer.headers.get(name);
      if (found?.toLowerCase() !== value?.toLowerCase()) wrong.push(`${path}: ${name}: ${found}, not ${value}`);
    }
    const caching = answer.headers.get('cache-control') ?? '';
    const isRight = isFound
      ? caching === (path.startsWith('/_astro/') ? immutable : revalidated)
      : caching !== immutable;
    if (!isRight) wrong.push(`${path}: Cache-Control: ${caching}`);
    if (answer.status !== status) wrong.push(`${path}: ${answer.status}, not ${status}`);
  }
  return wrong;
};
