import { markdownToHtml, type Features, type HastPluginEntry } from 'satteri';
import { checkCharacters } from '#text/unsupported-characters.ts';
import { detectLanguage, type Language } from '#text/language.ts';
import { readProse } from '#text/prose.ts';
import { strings } from '#strings/index.ts';
import { repairHtml } from './repair-html.ts';
import { callouts } from './plugins/callouts.ts';
import { code, fences } from './plugins/code.ts';
import { diagrams } from './plugins/diagrams.ts';
import { embeds } from './plugins/embeds.ts';
import { figures } from './plugins/figures.ts';
import { headings } from './plugins/headings.ts';
import { images } from './plugins/images.ts';
import { letters } from './plugins/nfc.ts';
import { anchors, links } from './plugins/links.ts';
import { math } from './plugins/math.ts';
import { names } from './plugins/link-labels.ts';
import { styles } from './plugins/styles.ts';
import { tables } from './plugins/tables.ts';
import { tasks } from './plugins/tasks.ts';
import { noData, type Rendered, type RenderedData } from './rendered-text.ts';

/** What a text needs besides itself. */
export interface TextContext {
  /** Title and summary: they count when the language is told. */
  readonly words: string;
  readonly lang: Language | undefined;
  readonly defaultLang: Language;
  readonly isInternal: (href: string) => boolean;
  /** Whether `$…$` is a formula. */
  readonly math?: boolean | undefined;
}

/** The plugins of `.md` and `.mdx` alike, in their order. */
export const plugins = (
  data: RenderedData,
  { isInternal, math: hasMath }: Pick<TextContext, 'isInternal' | 'math'>,
): HastPluginEntry[] => [
  letters(),
  ...(hasMath ? [math(data)] : []),
  embeds(data),
  headings(data),
  callouts(),
  figures(),
  images(data, isInternal),
  names(),
  links(data, isInternal),
  anchors(data),
  tables(),
  styles(),
  tasks(),
  diagrams(data),
  code(),
];

/**
 * GitHub's Markdown with raw HTML. Quotes and dashes stay as typed: a blog about programs must not turn `--help` into
 * `–help`. Directives stay off, since they eat prose such as “10:30”.
 */
export const features = (lang: Language, math = false): Features => ({
  frontmatter: false,
  rawHtml: true,
  math,
  gfm: {
    footnotes: {
      label: strings[lang].footnotes,
      backLabel: (reference) => strings[lang].backToReference(reference),
      clobberPrefix: '',
    },
  },
});

/** @throws Error when the parser gives up */
export const renderMarkdown = async (body: string, context: TextContext): Promise<Rendered> => {
  const lang = context.lang ?? detectLanguage(`${context.words}\n${body}`);
  const data = noData();
  const { html } = await markdownToHtml(repairHtml(body, context.math), {
    features: features(lang ?? context.defaultLang, context.math),
    mdastPlugins: [fences()],
    hastPlugins: plugins(data, context),
  });
  return { ...data, ...checkCharacters(html, lang ?? context.defaultLang), html, prose: readProse(html, lang) };
};
