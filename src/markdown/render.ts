import { markdownToHtml, type Features, type HastPluginEntry } from 'satteri';
import { checkCharacters } from '#text/unsupported-characters.ts';
import { detectLanguage, type Language } from '#text/language.ts';
import { readProse } from '#text/prose.ts';
import { strings } from '#strings/index.ts';
import { repairHtml } from './repair-html.ts';
import { activeContent } from './plugins/active-content.ts';
import { callouts } from './plugins/callouts.ts';
import { code, fences } from './plugins/code.ts';
import { diagrams } from './plugins/diagrams.ts';
import { embeds } from './plugins/embeds.ts';
import { figures } from './plugins/figures.ts';
import { headings } from './plugins/headings.ts';
import { images } from './plugins/images.ts';
import { objects } from './plugins/objects.ts';
import { nfc } from './plugins/nfc.ts';
import { anchors, links } from './plugins/links.ts';
import { math } from './plugins/math.ts';
import { linkLabels } from './plugins/link-labels.ts';
import { styles } from './plugins/styles.ts';
import { tables } from './plugins/tables.ts';
import { tasks } from './plugins/tasks.ts';
import { noData, type Rendered, type RenderedData } from './rendered-text.ts';

/** What rendering needs besides the text itself. */
export interface TextContext {
  /** Title and description, for the detection of the language. */
  readonly words: string;
  /** From the front matter. */
  readonly lang: Language | undefined;
  readonly defaultLang: Language;
  /** Whether an address is within the blog. */
  readonly isInternal: (href: string) => boolean;
  /** Whether `$…$` is a formula. */
  readonly math?: boolean | undefined;
}

/**
 * The plugins for `.md` and `.mdx`, in the order in which they run.
 * @param data collects the facts about the text
 */
export const plugins = (
  data: RenderedData,
  { isInternal, math: hasMath }: Pick<TextContext, 'isInternal' | 'math'>,
): HastPluginEntry[] => [
  activeContent(data),
  nfc(),
  ...(hasMath ? [math(data)] : []),
  objects(data),
  embeds(data),
  headings(data),
  callouts(),
  figures(),
  images(data, isInternal),
  linkLabels(),
  links(data, isInternal),
  anchors(data),
  tables(),
  styles(),
  tasks(),
  diagrams(data),
  code(),
];

/**
 * The Markdown features: GitHub Flavored Markdown with raw HTML. Smart punctuation is off, since it would turn `--help`
 * into `–help`. Directives are off, since they would treat prose such as “10:30” as a directive.
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

/**
 * Renders Markdown to HTML with placeholders, and collects the facts about the text.
 * @param body Markdown without front matter
 * @throws Error when the parser fails
 */
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
