import { fileOf } from '#urls/permalink.ts';
import type { Page, Post } from '#blog/post.ts';
import type { ImageFacts, PrintedText } from '#views/body-view.ts';
import { pageView, type PageView } from '#views/page-view.ts';
import { postView, type PostImages, type PostView } from '#views/post-view.ts';
import { bodyOf, getHtml, getMdx } from './bodies.ts';
import { getContext, type BlogContext } from './blog-context.ts';
import { digest } from '#cache/digest.ts';
import { loadCovers, pictureOf } from './covers.ts';
import { avatarsOf, coverUrl, imageFacts } from './image-attributes.ts';
import { once } from './static-paths.ts';

/** The props of the page of a post or page. */
export interface TextProps {
  readonly view: PostView | PageView;
  /** A function, since Astro copies props, and nobody would wait for what the copies hold. */
  readonly text: () => Promise<PrintedText>;
}

const isPost = (page: Page): page is Post => 'date' in page;

/** The latest version of a page: in dev, the blog may have been loaded again since the paths were computed. */
const current = (page: Page): Page => getContext().blog.byPermalink.get(page.permalink) ?? page;

interface ShownImages extends PostImages {
  readonly facts: ImageFacts;
}

const viewOf = (page: Page, { facts, ...images }: ShownImages, context: BlogContext) => {
  const body = bodyOf(page, facts, context);
  return isPost(page) ? postView(page, body, images, context) : pageView(page, body, images.cover, context);
};

/**
 * The paths of posts and pages. An MDX text has no cache key and is rendered in each build, since the dependencies of
 * its components are unknown.
 * @param paramsOf the route parameters for the file of a permalink; undefined for a file that another route renders
 */
export const textPaths = async <Params>(paramsOf: (file: string) => Params | undefined) => {
  const context = getContext();
  await loadCovers(context);
  const paths = [...context.blog.byPermalink.values()].map(async (page) => {
    const params = paramsOf(fileOf(page.permalink));
    if (params === undefined) return [];
    const facts = await imageFacts(page, context.entryOf(page).text.references, context);
    const shown: ShownImages = {
      facts,
      cover: await coverUrl(page, context),
      avatars: await avatarsOf(page, context),
      picture: await pictureOf(page, context),
    };
    const props: TextProps = {
      get view() {
        return viewOf(current(page), shown, getContext());
      },
      text() {
        const [now, context] = [current(page), getContext()];
        return now.format === 'mdx'
          ? getMdx(now, 'page', context)
          : getHtml(now, bodyOf(now, facts, context), 'page', context);
      },
    };
    const key = once(() => (page.format === 'mdx' ? undefined : digest(viewOf(page, shown, context))));
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
