import { defineHastPlugin, type HastPluginEntry } from 'satteri';

/**
 * Classes that are enough for a style of a layout or component. A text may have them from the theme of its old blog, where
 * `search` or `cover` meant something else.
 */
export const pageClasses: ReadonlySet<string> = new Set([
  'about',
  'around',
  'byline',
  'calendar',
  'comments',
  'contents',
  'cover',
  'facts',
  'feed-links',
  'feeds',
  'formats',
  'labelled-links',
  'labelled-terms',
  'letter',
  'list-header',
  'list-opening',
  'list-section',
  'months',
  'most',
  'motto',
  'notice',
  'otherwise',
  'page',
  'pagination',
  'parts',
  'pictured',
  'post',
  'post-links',
  'post-list',
  'post-rows',
  'preview',
  'profile',
  'prose',
  'ranked',
  'seal',
  'search',
  'series-list',
  'series-navigation',
  'shortcuts',
  'site-footer',
  'site-header',
  'strip',
  'take-along',
  'term-list',
  'theme',
  'year',
  'year-months',
  'year-posts',
]);

/**
 * Takes the classes of the page off the elements of a text, so that the text does not look as a part of the page. Must
 * run before plugins that make elements.
 */
export const textClasses = (): HastPluginEntry =>
  defineHastPlugin({
    name: 'text-classes',
    element: {
      filter: [],
      visit(node, ctx) {
        const names = [node.properties['className'] ?? []].flat().map(String);
        const kept = names.filter((name) => !pageClasses.has(name));
        if (kept.length < names.length) ctx.setProperty(node, 'className', kept.length > 0 ? kept : null);
      },
    },
  });
