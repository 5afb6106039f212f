import { parse } from 'parse5';
import { leadOn } from '#output/lead-on-script.ts';
import { restoreTheme } from '#output/theme-script.ts';
import { attribute, elements, find } from '../../build/html.ts';
import type { Element } from '../../build/site.ts';
import { activeContent } from './active-content.ts';

const contentOf = ({ childNodes: [text] }: Element): string => (text && 'value' in text ? text.value : '');

/** Whether a script is the engine's: a file of the site, data, or the script that restores the theme. */
const isOurs = (script: Element, files: ReadonlySet<string>): boolean => {
  const source = attribute(script, 'src');
  if (source !== undefined) return source.startsWith('/') && files.has(source.slice(1));
  const type = attribute(script, 'type');
  if (type === 'application/ld+json' || type === 'speculationrules') {
    JSON.parse(contentOf(script));
    return true;
  }
  return [restoreTheme, leadOn].includes(contentOf(script));
};

const repeated = (ids: readonly string[]): readonly string[] => [
  ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
];

/**
 * What is wrong with a page whose author may be hostile.
 * @param files of the site
 */
export const pageFaults = (html: string, files: ReadonlySet<string>): readonly string[] => {
  const page = parse(html);
  const all = elements(page);
  const policies = all.filter(
    (element) => attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy',
  );
  const ids = all.flatMap((element) => attribute(element, 'id') ?? []);
  return [
    ...(policies.length === 1 && policies[0]?.parentNode?.nodeName === 'head'
      ? []
      : ['has not one policy in its head']),
    ...find(page, 'script')
      .filter((script) => !isOurs(script, files))
      .map((script) => `holds the script ${attribute(script, 'src') ?? contentOf(script)}`),
    ...find(page, 'style', 'meta', 'title', 'base')
      .filter(({ parentNode, namespaceURI }) => parentNode?.nodeName !== 'head' && !namespaceURI.endsWith('svg'))
      .map(({ tagName }) => `holds <${tagName}> outside of its head`),
    ...find(page, 'main')
      .flatMap(activeContent)
      .map((found) => `holds ${found}`),
    ...(find(page, 'h1').length === 1 ? [] : [`has ${find(page, 'h1').length} headings of the first level`]),
    ...(find(page, 'main').length === 1 ? [] : ['has not one <main>']),
    ...(find(page, 'footer').length > 0 ? [] : ['has no footer: the text swallowed it']),
    ...repeated(ids).map((id) => `holds the id ${id} twice`),
  ];
};
