import { buildBlog } from '#blog/blog.ts';
import type { FrontMatter } from '#content/front-matter.ts';
import { parseCustomRedirects } from '#legacy/custom-redirects.ts';
import { buildRedirects } from '#legacy/redirect-table.ts';
import { outputManifest } from '#output/output-manifest.ts';
import type { SiteSettings } from '#config/site.ts';
import { aSite, aWriting } from '../samples.ts';

/** What a blog has and had. */
export interface Past {
  readonly settings?: Partial<SiteSettings>;
  readonly posts?: readonly Partial<FrontMatter>[];
  readonly pages?: readonly Partial<FrontMatter>[];
  /** Addresses in the ledger. */
  readonly everPublic?: readonly string[];
  /** The text of `redirects.txt`. */
  readonly custom?: string;
}

export const tableOf = ({ settings = {}, posts = [], pages = [], everPublic = [], custom = '' }: Past) => {
  const site = aSite(settings);
  const writings = [
    ...posts.map((fields, index) => aWriting(fields, { id: String(index + 1) })),
    ...pages.map((fields, index) => aWriting({ template: 'page', ...fields }, { id: `page-${index + 1}` })),
  ];
  const blog = buildBlog(writings, site);
  const published = new Set(outputManifest(blog, site, []).map(({ file }) => file));
  const { rules } = parseCustomRedirects(custom);
  return buildRedirects(blog, site, { published, everPublic, custom: rules });
};

/** The rules as `/from → /to`, or `/from → gone`. */
export const rulesOf = (past: Past): string[] =>
  tableOf(past).redirects.map(({ from, to }) => `${from} → ${to ?? 'gone'}`);

export const nfd = (text: string) => text.normalize('NFD');

export const x: Partial<FrontMatter> = { slug: '/2016/02/x.html' };
export const y: Partial<FrontMatter> = { slug: '/2016/02/y.html' };
export const tagged = (...tags: string[]) => [{ ...x, tags }];
export const blogger = { from: ['blogger'] } satisfies Partial<SiteSettings>;
export const gatsby = { from: ['gatsby'] } satisfies Partial<SiteSettings>;
