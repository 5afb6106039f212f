import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import { rulesFor } from '../allowed-html.ts';
import { defectOf } from '../clean-html.ts';
import { loadingElements } from '../html-elements.ts';
import type { RenderedData } from '../rendered-text.ts';

/** Attributes that the owner need not hear of: they do nothing but for the scripts of the blog. */
export const isReserved = (attribute: string): boolean => /^data-?(?:frame|giscus)$/i.test(attribute);

const textOf = (value: unknown): string => (Array.isArray(value) ? value.join(' ') : String(value ?? ''));

/**
 * Takes off attributes that would run code or load something behind the back of the reader: handlers, `srcdoc`,
 * addresses with other schemes than those of links. Must be the first plugin: later ones write attributes that this one
 * forbids to authors. Elements are the business of `embeds.ts` and of `cleanHtml`, which looks at the finished HTML.
 */
export const activeContent = (data: RenderedData): HastPluginEntry => {
  const rules = rulesFor('author');
  return defineHastPlugin({
    name: 'active-content',
    element: {
      filter: [],
      visit(node, ctx) {
        const { tagName: element, properties } = node;
        if (loadingElements.has(element)) return;
        for (const [name, value] of Object.entries(properties)) {
          if (rules.isAttribute(element, name, textOf(value))) continue;
          ctx.setProperty(node, name, null);
          if (!isReserved(name)) data.defects.push(defectOf(element, name.toLowerCase(), textOf(value)));
        }
      },
    },
  });
};
