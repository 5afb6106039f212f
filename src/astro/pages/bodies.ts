import { api } from 'virtual:muc';
import type { Page } from '#blog/post.ts';
import { collectReferences } from '#markdown/references.ts';
import { resolveBody } from '#markdown/resolve.ts';
import { bodyView, type BodyView, type HtmlText, type ImageFacts, type PrintedText } from '#views/body-view.ts';
import type { BlogContext } from './blog-context.ts';
import { imageFacts } from './image-attributes.ts';
import { getContent } from './mdx-content.ts';

export type Place = 'page' | 'feed';

/** The values for the placeholders of a Markdown text. */
export const bodyOf = (page: Page, facts: ImageFacts, context: BlogContext): BodyView => {
  const { digest, references, hasEmbeds } = context.entryOf(page).text;
  return bodyView(page, digest, references, hasEmbeds, facts, context);
};

/** Resolves the placeholders of a text. */
const resolved = (html: string, body: BodyView, place: Place, { site }: BlogContext): HtmlText => ({
  html: resolveBody(html, { ...body, words: site.words.in(body.lang) }, place),
  embedNote: place === 'page' ? body.embedNote : undefined,
  previews: place === 'page' ? body.previews : [],
});

/** The HTML of a Markdown text, with resolved placeholders. */
export const getHtml = async (page: Page, body: BodyView, place: Place, context: BlogContext): Promise<HtmlText> =>
  resolved(await context.loaded.htmlOf(context.entryOf(page)), body, place, context);

/** An MDX text. Its references are known only after its components have run, so its placeholders are resolved then. */
export const getMdx = async (page: Page, place: Place, context: BlogContext): Promise<PrintedText> => {
  const explain = (error: unknown): Error => api.explain(context.entryOf(page), error);
  return {
    Content: await getContent(page, explain),
    explain,
    resolve: async (html) => {
      const references = collectReferences(html);
      const facts = await imageFacts(page, references, context);
      const body = bodyView(page, '', references, html.includes(' data-frame="'), facts, context);
      return resolved(html, body, place, context);
    },
  };
};
