import { copyFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { engine } from './site.ts';

/** The folders in which a change is made. */
export interface Place {
  /** The blog folder. */
  readonly blog: string;
  /** A copy of the engine that builds it. */
  readonly engine: string;
}

/** A change that an owner makes between two builds. */
export interface Change {
  readonly kind: string;
  /** Set for a change of the engine; other changes are in the blog. */
  readonly inEngine?: true;
  readonly make: (place: Place) => Promise<void>;
}

/**
 * Replaces a text in a file.
 * @throws Error when the file does not contain it
 */
export const edit = async (path: string, from: string | RegExp, to: string): Promise<void> => {
  const text = await readFile(path, 'utf8');
  const changed = text.replace(from, to);
  if (changed === text) throw new Error(`There is no ${String(from)} in ${path}.`);
  await writeFile(path, changed);
};

const inBlog = (kind: string, file: string, from: string | RegExp, to: string): Change => ({
  kind,
  make: ({ blog }) => edit(join(blog, file), from, to),
});

const inEngine = (kind: string, file: string, from: string | RegExp, to: string): Change => ({
  kind,
  inEngine: true,
  make: (place) => edit(join(place.engine, file), from, to),
});

const newPost = `---
title: A post that was not there
date: 2018-09-10
category: Relations
tags: [many, new]
---

It leads to [the code](/2017/05/code.html).
`;

/** One change of each kind, to be made one after another in a blog that `prepare` changed. */
export const changes: readonly Change[] = [
  inBlog('body', 'posts/2013/no-extension.md', /$/, '\nMore words, and [a link](/2017/05/code.html).\n'),
  inBlog('title', 'posts/2018/canonical.md', 'First published elsewhere', 'Published elsewhere at first'),
  inBlog('date', 'posts/2016/case-twins.md', 'date: 2016-03-04', 'date: 2012-07-08'),
  inBlog('tag', 'posts/2016/case-twins.md', 'many, Many', 'many, rare'),
  inBlog('category', 'posts/2017/headings.md', 'toc: true', 'category: Images'),
  inBlog('slug', 'posts/2016/case-twins.md', 'case-twins.html', 'twins.html'),
  inBlog('alias', 'posts/2018/aliases.md', '/old/address.html', '/old/place.html'),
  inBlog('draft on', 'posts/2018/canonical.md', 'category:', 'draft: true\ncategory:'),
  inBlog('draft off', 'posts/2015/draft.md', 'draft: true', 'draft: false'),
  { kind: 'deletion', make: ({ blog }) => rm(join(blog, 'posts/2018/series-two.md')) },
  { kind: 'new post', make: ({ blog }) => writeFile(join(blog, 'posts/2018/new.md'), newPost) },
  {
    kind: 'image',
    make: ({ blog }) =>
      copyFile(
        join(engine, 'src/sample/posts/2023/2023-08-19-chu-viet-chong-dau/chong-dau.png'),
        join(blog, 'posts/2015/with-picture/square.png'),
      ),
  },
  inBlog('comment', 'comments/aliases.json', 'Thanks', 'Many thanks'),
  inBlog('terms', 'terms.yaml', 'What hangs together', 'What belongs together'),
  inBlog('menu', 'site.config.ts', 'from:', "menu: [{ label: 'About', url: '/about/' }],\n  from:"),
  inBlog('another setting', 'site.config.ts', 'postsPerPage: 4', 'postsPerPage: 3'),
  inEngine('component', 'src/components/SiteFooter.astro', '<footer ', '<footer data-changed '),
  inEngine('style', 'src/styles/base.css', /line-height: [\d.]+/, 'line-height: 1.375'),
  inEngine('interface string', 'src/strings/vi.ts', "home: '", "home: 'Về "),
  inBlog('image ledger', 'ledger/images.json', '"width": 640', '"width": 800'),
];

const files: Readonly<Record<string, string>> = {
  'comments/aliases.json': JSON.stringify({
    post: '/2018/05/aliases.html',
    comments: [{ id: '1', author: 'An', date: '2018-05-07T08:00:00+07:00', text: 'Thanks for the old address.' }],
  }),
  'terms.yaml':
    'tags:\n  many:\n    description: More than one.\ncategories:\n  Relations:\n    description: What hangs together.\n',
  'ledger/images.json': '{ "http://pictures.example/far.jpg": { "width": 640, "height": 480 } }\n',
};

/** Adds the files that some of the changes need to a copy of the odd blog. */
export const prepare = async (blog: string): Promise<void> => {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(blog, name)), { recursive: true });
    await writeFile(join(blog, name), text);
  }
};
