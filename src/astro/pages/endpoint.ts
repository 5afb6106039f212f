import type { APIContext } from 'astro';

/**
 * Creates an endpoint that answers with the `text` of its path (`static-paths.ts`).
 * @param type of the content
 */
export const answer =
  (type: string) =>
  async ({ props }: APIContext<{ text: string | Promise<string> }>): Promise<Response> =>
    new Response(await props.text, { headers: { 'Content-Type': type } });
