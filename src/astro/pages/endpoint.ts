import type { APIContext } from 'astro';

/** Answers with the text of a path: see `astro/pages/static-paths.ts`. */
export const answer =
  (type: string) =>
  async ({ props }: APIContext<{ text: string | Promise<string> }>): Promise<Response> =>
    new Response(await props.text, { headers: { 'Content-Type': type } });
