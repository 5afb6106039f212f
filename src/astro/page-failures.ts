import { api } from 'virtual:muc';
import type { MiddlewareHandler } from 'astro';

/** In dev, answers with what is wrong where a page cannot be printed. Astro would cover all open pages with its own words. */
export const onRequest: MiddlewareHandler = async ({ url, logger }, next) => {
  try {
    return await next();
  } catch (error) {
    const { message, html } = api.failure(url.pathname, error);
    logger.error(message);
    return new Response(html, { status: 500, headers: { 'Content-Type': 'text/html; charset=utf-8' } });
  }
};
