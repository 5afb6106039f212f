import type { Page } from '#blog/post.ts';
import { collectReferences } from '#markdown/references.ts';
import { resolveBody } from '#markdown/resolve.ts';
import { strings } from '#strings/index.ts';
import { bodyView, type BodyView, type HtmlText, type ImageFacts, type PrintedText } from '#views/body-view.ts';
import type { BlogContext } from './blog-context.ts';
import { imageFacts } from './image-attributes.ts';
import { getContent } from './mdx-content.ts';

export type Place = 'page' | 'feed';

/** What a Markdown text leaves open, resolved. */
export const bodyOf = (page: Page, facts: ImageFacts, context: BlogContext): BodyView => {
  const { digest, references, hasEmbeds } = context.entryOf(page).text;
  return bodyView(page, digest, references, hasEmbeds, facts, context);
};

const printed = (html: string, body: BodyView, place: Place): HtmlText => ({
  html: resolveBody(html, { ...body, words: strings[body.lang] }, place),
  embedNote: place === 'page' ? body.embedNote : undefined,
  previews: place === 'page' ? body.previews : [],
});

/** A Markdown text, ready to print. */
export const getHtml = async (
  page: Page,
  body: BodyView,
  place: Place,
  { loaded, entryOf }: BlogContext,
): Promise<HtmlText> => printed(await loaded.htmlOf(entryOf(page)), body, place);

/** A text with components: what it refers to is known once its components have run. */
export const getMdx = async (page: Page, place: Place, context: BlogContext): Promise<PrintedText> => ({
  file: page.file,
  Content: await getContent(page, 'date' in page),
  resolve: async (html) => {
    const references = collectReferences(html);
    const facts = await imageFacts(page, references, context);
    const body = bodyView(page, '', references, html.includes(' data-frame="'), facts, context);
    return printed(html, body, place);
  },
});
