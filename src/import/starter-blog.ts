import { isoDay } from '#text/dates.ts';
import type { OwnLanguage } from '#text/language.ts';
import { formatNew } from './new-text.ts';

const words = {
  vi: {
    title: 'Sổ tay của tôi',
    description: 'Viết một hai câu về nội dung của blog.',
    post: 'Bài đầu tiên',
    postSlug: 'bai-dau-tien',
    body: 'Chào bạn. Tệp này là một bài viết: sửa nó, hoặc xoá nó và viết bài của bạn.\n\n## Một mục\n\n```js\nconsole.log("Xin chào");\n```\n',
    page: 'Giới thiệu',
    pageSlug: 'gioi-thieu',
    pageBody: 'Tôi là ai và vì sao tôi viết.\n',
  },
  en: {
    title: 'My notebook',
    description: 'Say in one or two sentences what the blog is about.',
    post: 'First post',
    postSlug: 'first-post',
    body: 'Hello. This file is a post: change it, or delete it and write your own.\n\n## A section\n\n```js\nconsole.log("Hello");\n```\n',
    page: 'About',
    pageSlug: 'about',
    pageBody: 'Who I am, and why I write.\n',
  },
} as const;

const settings = (lang: OwnLanguage): string => {
  const { title, description, page, pageSlug } = words[lang];
  return `// All settings: src/config/site.ts of the engine.
export default {
  // The address of the blog. Change it before you publish.
  url: 'https://blog.example/',
  title: '${title}',
  // For the home page, feeds and search engines.
  description: '${description}',
  author: {
    name: 'Your name',
    // url: 'https://blog.example/${pageSlug}/',
    // contacts: [{ label: 'GitHub', url: 'https://github.com/you' }],
  },
  // Language of the interface: 'vi' or 'en'. Each post may have another one.
  lang: '${lang}',
  // Zone of dates without an offset, and of all dates that readers see.
  timeZone: 'Asia/Ho_Chi_Minh',
  // Links in the header.
  menu: [{ label: '${page}', url: '/${pageSlug}/' }],
  // Where the files are served: 'any', 'files' (GitHub Pages), 'netlify', 'cloudflare', 'nginx' or 'caddy'.
  host: 'any',
  postsPerPage: 20,
};
`;
};

/**
 * A small blog to begin with: one post, one page, settings with comments.
 * @returns contents by path below the blog folder
 */
export const starterBlog = (lang: OwnLanguage, now: Date): Readonly<Record<string, string>> => {
  const { post, postSlug, body, page, pageSlug, pageBody } = words[lang];
  const zone = 'Asia/Ho_Chi_Minh';
  const ofPost = { title: post, folder: 'posts', format: 'md' } as const;
  const day = isoDay(now, zone);
  const slug = `/${day.slice(0, 4)}/${day.slice(5, 7)}/${postSlug}.html`;
  return {
    'site.config.ts': settings(lang),
    [`posts/${day.slice(0, 4)}/${day}-${postSlug}.md`]: `${formatNew(ofPost, slug, now, zone)}\n${body}`,
    [`pages/${pageSlug}.md`]: `${formatNew({ title: page, folder: 'pages', format: 'md' }, `/${pageSlug}/`, now, zone)}\n${pageBody}`,
  };
};
