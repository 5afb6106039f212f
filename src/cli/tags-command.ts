import { loadConfig } from '#load/load-config.ts';
import { loadBlog } from '#load/load-blog.ts';
import { reportTags } from '#blog/tag-report.ts';

// Prints every tag with its number of posts, and tags that look like different spellings of one tag.
const options = await loadConfig();
const { blog } = await loadBlog({ ...options, unpublished: false });
process.stdout.write(`${reportTags(blog.tags).join('\n')}\n`);
