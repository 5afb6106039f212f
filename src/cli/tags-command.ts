import { blogOptions } from './blog-options.ts';
import { createProgress } from './progress.ts';
import { loadBlog } from '#load/load-blog.ts';
import { reportTags } from '#blog/tag-report.ts';
import { commandLine } from './command-line.ts';

// Prints every tag with its number of posts, and tags that look like different spellings of one tag.
commandLine({ usage: 'Usage: npm run tags    lists the spellings of tags and categories', allowed: [], flags: [] });
const options = await blogOptions();
const { show, clear } = createProgress('texts read');
const { blog } = await loadBlog({ ...options, unpublished: false, progress: show });
clear();
process.stdout.write(`${reportTags(blog.tags).join('\n')}\n`);
