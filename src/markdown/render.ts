import type { Trust } from '#content/trust.ts';
import { markdownToHtml, type Features, type HastPluginEntry } from 'satteri';
import { checkCharacters } from '#text/unsupported-characters.ts';
import { detectLanguage, isOwnLanguage, type Language } from '#text/language.ts';
import { readProse } from '#text/prose.ts';
import { engineWords, type Words } from '#strings/index.ts';
import { expandTags } from '#shortcodes/expand.ts';
import type { TagContext } from '#shortcodes/tag-context.ts';
import { checkBlockNesting, checkElementNesting } from './nesting.ts';
import { repairHtml } from './repair-html.ts';
import { renderedRules } from './allowed-html.ts';
import { cleanHtml } from './clean-html.ts';
import { cleanMarkdown } from './clean-markdown.ts';
import { withCjkEmphasis } from './cjk-emphasis.ts';
import { joinFormulas } from './formula-lines.ts';
import { activeContent } from './plugins/active-content.ts';
import { attributeLists } from './plugins/attribute-lists.ts';
import { backslashes } from './plugins/backslashes.ts';
import { activeJsx } from './plugins/active-jsx.ts';
import { callouts } from './plugins/callouts.ts';
import { code, fences } from './plugins/code.ts';
import { diagrams } from './plugins/diagrams.ts';
import { displayedFormulas } from './plugins/displayed-formulas.ts';
import { embeds } from './plugins/embeds.ts';
import { figures } from './plugins/figures.ts';
import { headings } from './plugins/headings.ts';
import { images } from './plugins/images.ts';
import { media } from './plugins/media.ts';
import { objects } from './plugins/objects.ts';
import { players } from './plugins/players.ts';
import { nfc } from './plugins/nfc.ts';
import { footnoteIds, ids } from './plugins/ids.ts';
import { links } from './plugins/links.ts';
import { math } from './plugins/math.ts';
import { linkLabels } from './plugins/link-labels.ts';
import { styles } from './plugins/styles.ts';
import { hasRawLink, rawLinks } from './plugins/raw-links.ts';
import { textClasses } from './plugins/text-classes.ts';
import { hasTilde, tildes } from './plugins/tildes.ts';
import { tables } from './plugins/tables.ts';
import { tasks } from './plugins/tasks.ts';
import { noData, type Defect, type Rendered, type RenderedData } from './rendered-text.ts';

/** What rendering needs besides the text itself. */
export interface TextContext {
  /** Title and description, for the detection of the language. */
  readonly words: string;
  /** From the front matter. */
  readonly lang: Language | undefined;
  readonly defaultLang: Language;
  /** The words of the interface. Default: those of the engine. */
  readonly strings?: Words;
  /** Whether an address is within the blog. */
  readonly isInternal: (href: string) => boolean;
  /** Whether `$…$` is a formula. */
  readonly math?: boolean | undefined;
  /** What tags of other engines depend on. Without it they stay in the text. */
  readonly tags?: TagContext;
  /** What raw HTML may hold. Default: what a trusted author may write. */
  readonly trust?: Trust | undefined;
}

/**
 * The plugins for `.md` and `.mdx`, in the order in which they run.
 * @param data collects the facts about the text
 */
export const plugins = (
  data: RenderedData,
  { isInternal, math: hasMath, trust = 'author' }: Pick<TextContext, 'isInternal' | 'math' | 'trust'>,
): HastPluginEntry[] => [
  activeContent(data),
  attributeLists(),
  textClasses(),
  ids(data),
  activeJsx(data, trust),
  nfc(),
  backslashes(),
  ...(hasMath ? [math(data)] : []),
  objects(data),
  embeds(data),
  headings(data),
  callouts(),
  figures(),
  players(),
  images(data, isInternal),
  media(data, isInternal),
  linkLabels(),
  links(data, isInternal),
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
export const features = (lang: Language, math = false, words: Words = engineWords): Features => ({
  frontmatter: false,
  rawHtml: true,
  math,
  gfm: {
    footnotes: {
      label: words.in(lang).footnotes,
      backLabel: (reference) => words.in(lang).backToReference(reference),
      clobberPrefix: '',
    },
  },
});

/**
 * The language of a text: as written, else as detected. A blog in a language that the engine does not have is in that one
 * unless a text says otherwise, since detection knows only Vietnamese and English.
 * @returns undefined for a text that is too short
 */
export const languageOf = (
  body: string,
  { lang, words, defaultLang }: Pick<TextContext, 'lang' | 'words' | 'defaultLang'>,
): Language | undefined => lang ?? (isOwnLanguage(defaultLang) ? detectLanguage(`${words}\n${body}`) : defaultLang);

/** Adds the lines of raw HTML and links that were removed, as far as the source has them. */
export const withLines = (defects: readonly Defect[], body: string, math: boolean): Defect[] => {
  const isSearched = ({ what, line }: Defect): boolean => line === undefined && /^(?:active-|code-link)/.test(what);
  if (!defects.some(isSearched)) return [...defects];
  // The parser writes `xLinkHref` where the source has `xlink:href`.
  const keyOf = ({ text }: Defect): string => text.toLowerCase().replaceAll(/[-:]/g, '');
  const places = Map.groupBy(cleanMarkdown(body, 'author', math).removed, keyOf);
  return defects.map((defect) => (isSearched(defect) ? { ...places.get(keyOf(defect))?.shift(), ...defect } : defect));
};

/** Raw HTML may have come through nested in what a plugin replaced. */
const cleanRendered = (html: string, data: RenderedData): string => {
  const cleaned = cleanHtml(html, renderedRules);
  data.defects.push(...cleaned.removed.map(({ defect }) => defect));
  return cleaned.html;
};

/**
 * Renders Markdown to HTML with placeholders, and collects the facts about the text.
 * @param body Markdown without front matter
 * @throws Error when the parser fails
 * @throws TooDeep
 */
export const renderMarkdown = async (body: string, context: TextContext): Promise<Rendered> => {
  const { defaultLang, math = false, trust } = context;
  checkBlockNesting(body);
  const lang = languageOf(body, context);
  const data = noData();
  const written = math ? joinFormulas(body) : body;
  const { text, unknown } = context.tags ? expandTags(written, context.tags, math) : { text: written, unknown: [] };
  for (const tag of unknown) data.defects.push({ what: 'unknown-tag', text: tag });
  const repaired = repairHtml(text, math);
  const source = trust === 'sanitise' ? cleanMarkdown(repaired, trust, math) : { text: repaired, removed: [] };
  data.defects.push(...source.removed);
  const rendered = await markdownToHtml(withCjkEmphasis(source.text, math), {
    features: features(lang ?? defaultLang, math, context.strings),
    mdastPlugins: [
      fences(),
      footnoteIds(data),
      ...(hasTilde(text) ? [tildes()] : []),
      ...(hasRawLink(text) ? [rawLinks()] : []),
      ...(math ? [displayedFormulas()] : []),
    ],
    hastPlugins: plugins(data, context),
  });
  const html = source.text.includes('<') ? cleanRendered(rendered.html, data) : rendered.html;
  checkElementNesting(html);
  const { footnoteIds: _, ...facts } = data;
  return {
    ...facts,
    defects: withLines(data.defects, body, math),
    ...checkCharacters(html, lang ?? defaultLang),
    html,
    prose: readProse(html, lang, defaultLang),
  };
};
