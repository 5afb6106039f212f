import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { engine, site } from './site.ts';

/** A blog with a look of its own, below a sub-path. */
export const lookFiles: Readonly<Record<string, string>> = {
  'site.config.ts': `export default {
  url: 'https://look.example/sub/', title: 'Sổ tay', description: 'Ghi chép.', author: { name: 'An' }, seal: 'Tr',
  menu: { only: [{ label: 'Ảnh', url: 'https://photos.example/' }, 'tags'] },
  analytics: { service: 'plausible', server: 'https://count.example/' },
};
`,
  'theme.css': `/* mine */
@font-face { font-family: Mine; src: url('/fonts/mine.woff2') format('woff2'); }
:root { --cinnabar: #17634a; --serif: Mine, sans-serif; }
table { border: 1px solid var(--line); }
.nowhere { color: red; }
`,
  'public/fonts/mine.woff2': 'a font',
  'posts/a.md': '---\ntitle: Một bài\ndate: 2016-02-03\n---\n\nLời.\n\n| a | b |\n| - | - |\n| c | d |\n',
  'posts/b.md': '---\ntitle: Hai bài\ndate: 2016-02-04\ntags: [Mực]\n---\n\nLời.\n',
  'pages/now.md': '---\ntitle: Bây giờ\n---\n\nTôi.\n',
};

/** Writes a blog folder. Returns its path. */
export const writeBlog = async (name: string, content: Readonly<Record<string, string>>): Promise<string> => {
  const blog = join(engine, 'dist.test-blogs', name);
  await rm(blog, { recursive: true, force: true });
  for (const [file, text] of Object.entries(content)) {
    await mkdir(dirname(join(blog, file)), { recursive: true });
    await writeFile(join(blog, file), text);
  }
  return blog;
};

let built: ReturnType<typeof site> | undefined;
/** The built blog. */
export const look = () => (built ??= writeBlog('look', lookFiles).then((blog) => site('look', { blog })));
