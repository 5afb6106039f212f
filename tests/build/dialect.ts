import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { anImage } from '../unit/load/image-files.ts';
import { run } from './command.ts';
import { attribute, find, hrefs, jsonLd, lineOf, textOf, type Node } from './html.ts';
import { engine, site, type Site } from './site.ts';

const folder = join(engine, 'dist.test-blogs');

/** A file of a fixture. Images have no text there: they are two pixels wide. */
const bytesOf = (path: string, text: string): string | Uint8Array => {
  const format = path.slice(path.lastIndexOf('.') + 1);
  return text === '' && format in anImage ? anImage[format as keyof typeof anImage] : text;
};

/** The files of `tests/fixtures/dialects/<name>.txt`, in which a line `-- path --` stands before each. */
export const filesOf = async (name: string): Promise<ReadonlyMap<string, string | Uint8Array>> => {
  const text = await readFile(join(engine, `tests/fixtures/dialects/${name}.txt`), 'utf8');
  const parts = text.split(/^-- (.+) --\n/m).slice(1);
  return new Map(
    parts.flatMap((path, index) => (index % 2 === 0 ? [[path, bytesOf(path, parts[index + 1] ?? '')] as const] : [])),
  );
};

/** Writes files below a new folder. */
export const writeFiles = async (to: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<void> => {
  await rm(to, { recursive: true, force: true });
  for (const [path, content] of files) {
    await mkdir(dirname(join(to, path)), { recursive: true });
    await writeFile(join(to, path), content);
  }
};

/** Imports the fixture of an engine by the command of the owner. */
export const importedBlog = async (kind: string): Promise<{ readonly blog: string; readonly report: string }> => {
  const [source, blog] = [join(folder, `${kind}-source`), join(folder, `of-${kind}`)];
  await writeFiles(source, await filesOf(kind));
  await rm(blog, { recursive: true, force: true });
  const { status, out, error } = await run(['src/cli/import-command.ts', kind, source, blog], blog);
  assert.equal(status, 0, out + error);
  return { blog, report: out };
};

/**
 * Imports the fixture of an engine and builds it.
 * @param more files that the owner adds, by their paths below the blog folder
 */
export const builtDialect = async (kind: string, more: Readonly<Record<string, string>> = {}): Promise<Site> => {
  const { blog } = await importedBlog(kind);
  for (const [path, text] of Object.entries(more)) {
    await mkdir(dirname(join(blog, path)), { recursive: true });
    await writeFile(join(blog, path), text);
  }
  return site(`of-${kind}`, { blog });
};

/** The fixture of a blog that is a folder for this engine already. */
export const blogOf = async (name: string): Promise<string> => {
  const blog = join(folder, `of-${name}`);
  await writeFiles(blog, await filesOf(name));
  return blog;
};

/** What readers of a post meet. */
export interface Expected {
  /** Visible words of the text in one line, with ▮ in place of each code block. */
  readonly text: string;
  readonly code?: readonly string[];
  readonly links?: readonly string[];
  /** Addresses of images, films and sounds. */
  readonly shown?: readonly string[];
  readonly lang?: string;
  /** As in the data for search engines. */
  readonly date?: string;
  readonly updated?: string;
  readonly author?: string;
}

const isHidden = (node: Node): boolean => 'tagName' in node && attribute(node, 'hidden') !== undefined;

const withoutCode = (node: Node): string =>
  node.nodeName === 'pre'
    ? ' ▮ '
    : 'childNodes' in node && !isHidden(node)
      ? node.childNodes.map(withoutCode).join('') + (/^(?:p|t[dh])$/.test(node.nodeName) ? ' ' : '')
      : isHidden(node)
        ? ''
        : textOf(node);

/** The address of an image that was made from one beside a text, without the hash in it: `/_astro/cat.webp`. */
const withoutHash = (address: string): string => address.replace(/^(.*\/_astro\/[^./]+)\.[^.]+(\.\w+)$/, '$1$2');

/** Addresses of images, films and sounds, in their order. */
export const shownFiles = (node: Node): readonly string[] =>
  find(node, 'img', 'video', 'audio', 'source').flatMap((element) =>
    ['src', 'poster', 'srcset']
      .flatMap((name) => attribute(element, name) ?? [])
      .filter((address) => !/_astro.* \d+w/.test(address))
      .map(withoutHash),
  );

export const prose = ({ pages }: Site, path: string): Node => {
  const page = pages.get(path) ?? assert.fail(`${path} is not there`);
  return find(page, '.prose')[0] ?? assert.fail(`${path} has no text`);
};

/** What a page has of what is expected. */
export const readPage = (built: Site, path: string): Required<Expected> => {
  const text = prose(built, path);
  const page = built.pages.get(path) ?? assert.fail();
  const data = jsonLd(page).find(({ '@type': type }) => type === 'BlogPosting') ?? {};
  return {
    text: withoutCode(text).replaceAll(/\s+/g, ' ').trim(),
    code: find(text, 'pre').map(textOf),
    links: hrefs(text),
    shown: shownFiles(text),
    lang: attribute(find(page, 'html')[0], 'lang') ?? '',
    date: String(data['datePublished']),
    updated: String(data['dateModified']),
    author: String((data['author'] as { readonly name?: string } | undefined)?.name),
  };
};

/** Asserts the parts of a page that are expected. */
export const assertPage = (built: Site, path: string, expected: Expected): void => {
  const found: Readonly<Record<string, unknown>> = { ...readPage(built, path) };
  const asked = Object.fromEntries(Object.keys(expected).map((key) => [key, found[key]]));
  assert.deepEqual(asked, expected);
};

/** Words that only the fixtures’ drafts have. */
const hidden = /Giấu|Không ai|Không công bố|Người viết dặn|Dặn thêm/;

/** Asserts what readers of a blog from another engine meet, by the address of each post. */
export const assertBlog = (built: Site, posts: Readonly<Record<string, Expected>>): void => {
  for (const [address, expected] of Object.entries(posts))
    assertPage(built, address.endsWith('/') ? `${address.slice(1)}index.html` : address.slice(1), expected);
  for (const [path, page] of built.pages) assert.doesNotMatch(lineOf(page), hidden, path);
};

/** The last parts of the addresses below a list, such as tags. */
export const below = ({ pages }: Site, list: string): readonly string[] => [
  ...new Set([...pages.keys()].flatMap((file) => new RegExp(`^${list}/([^/]+)/index\\.html$`).exec(file)?.[1] ?? [])),
];

/** Asserts that files of the fixture are served with their bytes. */
export const assertFiles = async (
  built: Site,
  kind: string,
  files: Readonly<Record<string, string>>,
): Promise<void> => {
  const sources = await filesOf(kind);
  for (const [address, source] of Object.entries(files)) {
    assert.ok(built.files.includes(address.slice(1)), `${address} is not there`);
    const wanted = sources.get(source) ?? assert.fail(source);
    if (typeof wanted === 'string') assert.equal(await built.read(address.slice(1)), wanted, address);
    else assert.ok((await readFile(join(built.folder, address))).equals(wanted), address);
  }
};
