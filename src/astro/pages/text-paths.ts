import { fileOf } from '#urls/permalink.ts';
import type { Page, Post } from '#blog/post.ts';
import type { ImageFacts, PrintedText } from '#views/body-view.ts';
import { pageView, type PageView } from '#views/page-view.ts';
import { postView, type PostView } from '#views/post-view.ts';
import { bodyOf, getHtml, getMdx } from './bodies.ts';
import { getContext, type BlogContext } from './blog-context.ts';
import { digest } from '#cache/digest.ts';
import { coverUrl, imageFacts } from './image-attributes.ts';
import { once } from './static-paths.ts';

export interface TextProps {
  readonly view: PostView | PageView;
  readonly text: Promise<PrintedText>;
}

const isPost = (page: Page): page is Post => 'date' in page;

/** A page as the blog has it now: in dev an edit may have come between. */
const current = (page: Page): Page => getContext().blog.byPermalink.get(page.permalink) ?? page;

const viewOf = (page: Page, facts: ImageFacts, cover: string | undefined, context: BlogContext) => {
  const body = bodyOf(page, facts, context);
  return isPost(page) ? postView(page, body, cover, context) : pageView(page, body, context);
};

/**
 * The paths of posts and pages, each under its permalink. Astro runs the components of an MDX text whenever it is
 * printed, and nobody knows on what they depend: it has no key.
 * @param nameOf a permalink as the parameter of the route; undefined for what another route prints
 */
export const textPaths = async <Params>(nameOf: (file: string) => Params | undefined) => {
  const context = getContext();
  const paths = [...context.blog.byPermalink.values()].map(async (page) => {
    const params = nameOf(fileOf(page.permalink));
    if (params === undefined) return [];
    const facts = await imageFacts(page, context.entryOf(page).text.references, context);
    const cover = await coverUrl(page, context);
    const props: TextProps = {
      get view() {
        return viewOf(current(page), facts, cover, getContext());
      },
      get text() {
        const [now, context] = [current(page), getContext()];
        return now.format === 'mdx'
          ? getMdx(now, 'page', context)
          : getHtml(now, bodyOf(now, facts, context), 'page', context);
      },
    };
    const key = once(() => (page.format === 'mdx' ? undefined : digest(viewOf(page, facts, cover, context))));
    return [
      {
        params,
        props,
        get cacheKey() {
          return key();
        },
      },
    ];
  });
  return (await Promise.all(paths)).flat();
};
