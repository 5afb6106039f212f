import { z } from 'zod';
import { languages } from '#text/language.ts';
import { platforms } from '#urls/platform.ts';

/** A text in one language for all, or one per language. */
const wordsSchema = z.union([z.string(), z.strictObject({ vi: z.string(), en: z.string() })]);

const isTimeZone = (zone: string) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }));
  } catch {
    return false;
  }
};

/** What the owner decides in `site.config.ts`. Strict: a misspelt key is an error. */
const siteSchema = z.strictObject({
  /** The blog's address, with its sub-path if it has one: `https://blog.example/`. */
  url: z.url({ protocol: /^https?$/, error: 'write a full address, as in https://blog.example/' }),
  title: z.string().min(1, 'write the name of the blog'),
  /** One or two sentences: shown on the home page, in feeds and to search engines. */
  description: wordsSchema.refine((words) => words !== '', 'write what the blog is about'),
  author: z.strictObject({
    name: z.string().min(1),
    url: z.url().optional(),
    email: z.email().optional(),
    bio: wordsSchema.optional(),
    /** A file in `public`, square: `/me.jpg`. */
    photo: z.string().optional(),
    /** Where else to meet the author, in the order shown. */
    contacts: z.array(z.strictObject({ label: z.string(), url: z.string() })).default([]),
    /** A page where readers can give something back. */
    support: z.url().optional(),
  }),
  /** The language of the interface on lists, and of posts that do not tell theirs. */
  lang: z.enum(languages).default('vi'),
  /** IANA name; dates without an offset are read, and all dates are shown, in this zone. */
  timeZone: z.string().refine(isTimeZone, 'write an IANA zone, as in Asia/Ho_Chi_Minh').default('Asia/Ho_Chi_Minh'),
  /** Links in the header. */
  menu: z.array(z.strictObject({ label: wordsSchema, url: z.string() })).default([]),
  /** Platforms the blog lived on before; their addresses keep answering. */
  from: z.array(z.enum(platforms)).default([]),
  /** Scheme and host that feed ids were made with: `https://blog.example`. Never change it. Absent: that of `url`. */
  legacyOrigin: z
    .url()
    .transform((url) => new URL(url).origin)
    .optional(),
  /** Hosts the blog was reachable at, as in `old.example`: links to them in posts become links within the blog. */
  oldHosts: z.array(z.string()).default([]),
  /** Tag and category addresses: `ascii` folds Vietnamese (`lap-trinh`); `gatsby` keeps lodash's half-folded ones. */
  taxonomy: z.enum(['ascii', 'gatsby']).default('ascii'),
  /**
   * Who serves the files. `files` is a host without rules of its own (GitHub Pages): old addresses become small pages
   * that send on. `any` writes what all of them read; none of it gets in another's way.
   */
  host: z.enum(['any', 'files', 'netlify', 'cloudflare', 'nginx', 'caddy']).default('any'),
  /** Comments by giscus.app, loaded when a reader asks; the four values are those that giscus.app shows. */
  giscus: z
    .strictObject({
      repo: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'write owner/repository'),
      repoId: z.string(),
      category: z.string(),
      categoryId: z.string(),
    })
    .optional(),
  /** Posts on one page of a list. */
  postsPerPage: z.int().min(1).default(20),
  /** How many of the newest posts feeds hold: those of the whole blog (`main`), and those of its lists (`topic`). */
  feedLength: z.strictObject({ main: z.int().min(1).default(50), topic: z.int().min(1).default(15) }).prefault({}),
  /** Warnings stop the build as errors do. */
  strict: z.boolean().default(false),
});

export type SiteSettings = z.input<typeof siteSchema>;
export type Site = z.output<typeof siteSchema>;

/** Scheme and host that feed ids are made with. */
export const legacyOriginOf = ({ url, legacyOrigin }: Pick<Site, 'url' | 'legacyOrigin'>): string =>
  legacyOrigin ?? new URL(url).origin;

/** Gives the editor the settings' types; checked when the blog is built. */
export const defineSite = (settings: SiteSettings): SiteSettings => settings;

const missing = ({
  input,
  path = [],
}: {
  readonly input?: unknown;
  readonly path?: readonly PropertyKey[] | undefined;
}) => {
  if (input !== undefined) return undefined;
  return path.length === 0 ? 'write export default { … }; with the settings as an object' : 'write it: it is missing';
};

/** Without a stack: where the engine stumbled says nothing to the owner. */
const refused = (place: string, error: z.ZodError): Error =>
  Object.assign(new Error(`${place} has a problem:\n${z.prettifyError(error)}`), { stack: '' });

/**
 * Settings as the engine reads them: checked, with defaults filled in.
 * @param override an address that replaces `url`, for a preview
 * @throws Error that names `file` and lists every wrong key, or says that `override` is no address
 */
export const parseSite = (settings: unknown, file: string, override?: string): Site => {
  const result = siteSchema.safeParse(settings, { error: missing });
  if (!result.success) throw refused(file, result.error);
  if (override === undefined) return result.data;
  const url = siteSchema.shape.url.safeParse(override);
  if (!url.success) throw refused('SITE_URL', url.error);
  return { ...result.data, url: url.data };
};

/** What a blog folder without `site.config.ts` is built with: enough to look at it, not to publish it. */
export const placeholderSettings: SiteSettings = {
  url: 'https://blog.example/',
  title: 'Blog',
  description: { vi: 'Một blog chưa có thiết lập.', en: 'A blog without settings yet.' },
  author: { name: 'Blog' },
};
