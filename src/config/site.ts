import { z } from 'zod';
import { analyticsSchema } from './analytics.ts';
import { editingSchema } from './editing.ts';
import { linkSchema, menuSchema } from './menu.ts';
import { linkAddress, wordsSchema } from './setting-values.ts';
import { controlsIn } from '#content/control-characters.ts';
import { trusts } from '#content/trust.ts';
import { truncate, withoutControls } from '#text/plain-text.ts';
import { engineWords, withFallback, type Words } from '#strings/index.ts';
import { isLanguageCode } from '#text/language.ts';
import { problemOfPattern, type PermalinkPattern } from '#urls/permalink-pattern.ts';
import { permalinkEngines } from '#urls/permalink-variables.ts';
import { feedIdForms } from '#urls/feed-id-form.ts';
import { platforms } from '#urls/platform.ts';

const isTimeZone = (zone: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
};

/** An absolute URL of the web. */
const webUrl = z.url({ protocol: /^https?$/, error: 'write a URL that starts with https://' });

/** The address of an image. */
const imageAddress = z
  .string()
  .refine(
    (address) => /^(?:https?:\/\/[^\s/]|\/(?![/\\]))/i.test(address) && !/[\p{Cc}"<>\\]/u.test(address),
    'write the path of a file in public, such as /me.jpg, or a URL that starts with https://',
  );

/** Who receives reports of vulnerabilities: a URI of RFC 9116 §2.5.3. */
const reportAddress = z
  .string()
  .regex(
    /^(?:https:\/\/[^\s/]|mailto:[^\s@]+@[^\s@]|tel:[+\d])[^\s]*$/,
    'write mailto: and an address, tel: and a number, or a URL that starts with https://',
  );

/** A pattern of addresses. The engine says what its variables mean: `:title` is the file name in Jekyll, not in Hugo. */
const permalinksSchema = z
  .union([
    z.string().transform((pattern): PermalinkPattern => ({ pattern })),
    z.strictObject({ pattern: z.string(), engine: z.enum(permalinkEngines).optional() }),
  ])
  .superRefine((setting, context) => {
    const problem = problemOfPattern(setting);
    if (problem !== undefined) context.addIssue({ code: 'custom', message: problem });
  });

/** The settings in `site.config.ts`. An unknown key is an error. */
export const siteSchema = z.strictObject({
  /** URL of the blog, including its sub-path if it has one: `https://blog.example/`. */
  url: z.url({ protocol: /^https?$/, error: 'write an absolute URL, such as https://blog.example/' }),
  title: z.string().min(1, 'write the name of the blog'),
  /** One or two sentences for the home page, feeds and search engines. */
  description: wordsSchema.refine((words) => words !== '', 'write what the blog is about'),
  author: z.strictObject({
    name: z.string().min(1),
    url: webUrl.optional(),
    email: z.email().optional(),
    bio: wordsSchema.optional(),
    /** A square image in `public`: `/me.jpg`. */
    photo: imageAddress.optional(),
    /** Links to other profiles of the author, in display order. */
    contacts: z.array(z.strictObject({ label: z.string(), url: linkAddress })).default([]),
    /** URL of a donation page. */
    support: webUrl.optional(),
  }),
  /**
   * Language of the interface on lists, and of posts whose language is not set or detected: `vi`, `en`, or one that
   * `strings.ts` has words for.
   */
  lang: z.string().refine(isLanguageCode, 'write the code of a language, such as vi, en or ko').default('vi'),
  /** IANA zone of dates without an offset, and of all dates that are shown. */
  timeZone: z.string().refine(isTimeZone, 'write an IANA zone, such as Asia/Ho_Chi_Minh').default('Asia/Ho_Chi_Minh'),
  /** One or two letters in the logo, in icons and on social cards. Default: the first letter of the title. */
  seal: z
    .string()
    .transform((letters) => letters.normalize('NFC'))
    .refine((letters) => /^[^\p{C}\p{Z}]{1,2}$/u.test(letters), 'write one or two letters')
    .optional(),
  /** Where covers of posts are shown: in lists, above the text of the post, or both. Default: `both`. */
  covers: z.enum(['lists', 'posts', 'both', 'none']).default('both'),
  /**
   * Links in the header. A list of `{ label, url }` follows Archive and Tags. `{ only: ['archive', { label, url }] }` is
   * the whole menu, in its order; it can name `archive`, `tags`, `categories`, `series`, `search` and `subscribe`.
   */
  menu: menuSchema,
  /** Links in the footer beside those of the engine. Default: the pages of the blog that the menu does not have. */
  footer: z.array(linkSchema).optional(),
  /** Platforms that the blog was on before. Old addresses of these platforms keep working. */
  from: z.array(z.enum(platforms)).default([]),
  /**
   * Addresses of posts that have no `slug` with a slash: `/blog/:slug/`, or `{ pattern: 'pretty', engine: 'jekyll' }`
   * with the variables of that engine (`docs/front-matter.md`). Default: `/2016/02/name.html`, or `/posts/…/` for a blog
   * from Gatsby.
   */
  permalinks: permalinksSchema.optional(),
  /** Scheme and host in the ids of feed items: `https://blog.example`. Never change it. Default: those of `url`. */
  legacyOrigin: webUrl.transform((url) => new URL(url).origin).optional(),
  /**
   * Ids of feed items as another engine made them, for the blog at `url`: `{ form: 'url', url: 'https://an.github.io/notes/' }`.
   * `form` is `url` for whole addresses, `jekyll` for those of its feed plug-in. Never change it. Default: `legacyOrigin` and the address of the post.
   */
  feedIds: z.strictObject({ form: z.enum(feedIdForms), url: webUrl }).optional(),
  /** Former host names of the blog, such as `old.example`. Links to them in posts become internal links. */
  oldHosts: z.array(z.string().regex(/^[^\s/:@]+$/, 'write a host name, such as old.example')).default([]),
  /** Slugs of tags and categories: `ascii` removes all diacritics (`lap-trinh`), `gatsby` uses lodash (`lập-trinh`). */
  taxonomy: z.enum(['ascii', 'gatsby']).default('ascii'),
  /**
   * The web host. `files` is a host without redirect rules (GitHub Pages): redirects become HTML pages. `any` writes
   * the files for all hosts, which do not conflict.
   */
  host: z.enum(['any', 'files', 'netlify', 'cloudflare', 'nginx', 'caddy', 'apache']).default('any'),
  /**
   * The header `Strict-Transport-Security` in the files for hosts, such as `max-age=31536000`: for so many seconds browsers
   * refuse to open the domain without HTTPS. It cannot be taken back, so it is absent by default.
   */
  hsts: z
    .string()
    .regex(
      /^max-age=\d{1,10}(?:; includeSubDomains(?:; preload)?)?$/,
      'write max-age=31536000, or max-age=31536000; includeSubDomains',
    )
    .optional(),
  /** What `/.well-known/security.txt` says to those who find a vulnerability (RFC 9116). */
  security: z
    .strictObject({
      /** The best way first. */
      contact: z.array(reportAddress).min(1, 'write an address'),
      /** The day after which nobody relies on the file: at most a year ahead. A build has no clock, so it cannot choose it. */
      expires: z.iso.date('write a day in the coming year, such as 2030-12-31'),
      /** Languages of reports. Default: `lang`. */
      languages: z
        .array(z.string().regex(/^[a-z]{2,3}$/, 'write the code of a language, such as vi'))
        .min(1)
        .optional(),
    })
    .optional(),
  /** Comments by giscus.app, loaded on request. The values are those that giscus.app generates. */
  giscus: z
    .strictObject({
      repo: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'write owner/repository'),
      repoId: z.string(),
      category: z.string(),
      categoryId: z.string(),
    })
    .optional(),
  /**
   * A service that counts visits: `{ service: 'plausible' }`, `{ service: 'umami', websiteId: '…' }`, `{ service:
   * 'goatcounter', server: 'https://name.goatcounter.com' }` or `{ service: 'cloudflare', token: '…' }`. `server` names
   * one of your own. Its script is deferred, and pages work without it. Default: none, and nothing is loaded.
   */
  analytics: analyticsSchema.optional(),
  /**
   * The editor Sveltia CMS at `/admin/`, for writing in a browser: `{ repo: 'an/blog' }`, or with `service: 'gitlab'`,
   * `branch`, `folder`, `server`, `login`, `appId` (docs/editing.md). Default: no editor, and none of its files.
   */
  editing: editingSchema.optional(),
  /**
   * What raw HTML in texts may hold. `author` keeps all that runs no code. `sanitise`, for a blog with guest authors,
   * keeps only elements of text and images. See docs/security.md.
   */
  trust: z.enum(trusts).default('author'),
  /** Number of posts on one page of a list. */
  postsPerPage: z.int().min(1).default(20),
  /** Number of posts in feeds: `main` for the feeds of the whole blog, `topic` for the feeds of its lists. */
  feedLength: z.strictObject({ main: z.int().min(1).default(50), topic: z.int().min(1).default(15) }).prefault({}),
  /**
   * The WebSub hub that tells subscribers of new posts within seconds: `https://pubsubhubbub.appspot.com/`. Feeds name it, and
   * `npm run ping` tells it which feeds changed. Default: none.
   */
  hub: webUrl.optional(),
  /** Whether warnings stop the build, as errors do. */
  strict: z.boolean().default(false),
});

/** Settings as the owner writes them. */
export type SiteSettings = z.input<typeof siteSchema>;
/** Settings after validation, with defaults. */
export type Site = z.output<typeof siteSchema> & {
  /** The words of the interface, with those of `strings.ts`. */
  readonly words: Words;
};

/** Scheme and host in the ids of feed items. */
export const legacyOriginOf = ({ url, legacyOrigin }: Pick<Site, 'url' | 'legacyOrigin'>): string =>
  legacyOrigin ?? new URL(url).origin;

/** Returns the settings unchanged. It gives editors the types; validation happens in `parseSite`. */
export const defineSite = (settings: SiteSettings): SiteSettings => settings;

/** The message for a setting that is missing. */
export const explainMissing = ({
  input,
  path = [],
}: {
  readonly input?: unknown;
  readonly path?: readonly PropertyKey[] | undefined;
}) => {
  if (input !== undefined) return undefined;
  return path.length === 0 ? 'write export default { … }; with the settings as an object' : 'this setting is missing';
};

/** The text at a path of the settings; undefined for anything but a text. */
const textAt = (settings: unknown, path: readonly PropertyKey[]): string | undefined => {
  let at: unknown = settings;
  for (const key of path) at = typeof at === 'object' && at !== null ? (at as Record<PropertyKey, unknown>)[key] : at;
  return typeof at === 'string' ? at : undefined;
};

/**
 * An error without a stack trace, which would not help the owner.
 * @param source of the settings, to find the lines of wrong values
 */
const settingsError = (place: string, error: z.ZodError, settings?: unknown, source = ''): Error => {
  const issues = error.issues.map((issue) => {
    const found = textAt(settings, issue.path);
    const at = found === undefined || found === '' ? -1 : source.indexOf(found);
    const line = at < 0 ? '' : ` in line ${source.slice(0, at).split('\n').length}`;
    return found === undefined
      ? issue
      : { ...issue, message: `${issue.message}, found “${truncate(withoutControls(found), 60)}”${line}` };
  });
  return Object.assign(new Error(`${place} has a problem:\n${z.prettifyError({ issues })}`), { stack: '' });
};

/** Invisible characters in settings: feeds with one of them are no XML. */
export const controlIssues = (settings: unknown): readonly z.core.$ZodIssue[] =>
  controlsIn(settings).map(({ path, code }) => ({
    code: 'custom',
    path: [...path],
    message: `contains the control character ${code}: delete it`,
  }));

/** Places of settings with a text for each language. */
const worded = [['description'], ['author', 'bio']] as const;

/** Languages in settings that nobody has words for. */
export const languageIssues = (settings: unknown, { languages }: Words): readonly z.core.$ZodIssue[] => {
  const at = (path: readonly string[]): unknown =>
    path.reduce<unknown>((value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key], settings);
  const unknown = (path: readonly string[], code: unknown): readonly z.core.$ZodIssue[] =>
    typeof code !== 'string' || !isLanguageCode(code) || languages.includes(code)
      ? []
      : [
          {
            code: 'custom',
            path: [...path],
            input: code,
            message: `write ${languages.join(' or ')}, or add the words of this language in strings.ts (docs/languages.md)`,
          },
        ];
  const texts = worded.map((path) => [path, at(path)] as const);
  return [
    ...unknown(['lang'], at(['lang'])),
    ...texts.flatMap(([path, words]) =>
      typeof words === 'object' && words !== null
        ? Object.keys(words).flatMap((code) => unknown([...path, code], code))
        : [],
    ),
  ];
};

/**
 * Validates settings and adds defaults.
 * @param file path for error messages
 * @param override a URL that replaces the setting `url`, for a preview
 * @param source of the settings, so that errors have lines
 * @param words of the interface
 * @throws {Error} with `file` and every invalid key, or with `SITE_URL` if `override` is not a URL
 */
export const parseSite = (
  settings: unknown,
  file: string,
  override?: string,
  source?: string,
  words: Words = engineWords,
): Site => {
  const result = siteSchema.safeParse(settings, { error: explainMissing });
  const issues = [...(result.error?.issues ?? []), ...controlIssues(settings), ...languageIssues(settings, words)];
  if (!result.success || issues.length > 0) throw settingsError(file, new z.ZodError(issues), settings, source);
  const site = { ...result.data, words: withFallback(words, result.data.lang) };
  if (override === undefined) return site;
  const url = siteSchema.shape.url.safeParse(override);
  if (!url.success) throw settingsError('SITE_URL', url.error);
  return { ...site, url: url.data };
};

/** Settings for a blog without `site.config.ts`: enough for a preview, not for publication. */
export const placeholderSettings: SiteSettings = {
  url: 'https://blog.example/',
  title: 'Blog',
  description: { vi: 'Một blog chưa có thiết lập.', en: 'A blog without settings yet.' },
  author: { name: 'Blog' },
};
