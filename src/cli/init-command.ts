import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { starterBlog } from '#import/starter-blog.ts';
import { freeCommandLine } from './command-line.ts';

const usage = `Usage: npm run init DIR                  makes a small blog folder: one post, one page, settings
       npm run init DIR -- --lang en    the same in English
       npm run init DIR -- --dry-run    writes nothing, and lists the files`;

const {
  given: [folder = ''],
  flags,
  values: { lang = 'vi' },
} = freeCommandLine({ usage, wanted: ['DIR'], more: false, flags: ['dry-run'], values: ['lang'] });
const stop = (text: string, status: 1 | 2): never => {
  process.stderr.write(`${text}\n`);
  process.exit(status);
};
if (lang !== 'vi' && lang !== 'en')
  stop(`'${lang}' is not a language of the engine. Write --lang vi or --lang en.\n${usage}`, 2);
if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false)
  stop(`${folder} is a file. Name a folder that does not exist.`, 1);
if (existsSync(folder) && readdirSync(folder).length > 0)
  stop(`${folder} is not empty. Name a folder that does not exist.`, 1);
const files = Object.entries(starterBlog(lang === 'en' ? 'en' : 'vi', new Date()));
for (const [path, content] of files) {
  if (!flags.has('dry-run')) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content, { flag: 'wx' });
  }
  process.stdout.write(`${join(folder, path)}\n`);
}
if (!flags.has('dry-run'))
  process.stdout.write(`Next: BLOG_DIR=${folder.includes(' ') ? `'${folder}'` : folder} npm run dev\n`);
