import { openBlog } from '#load/load-config.ts';
import { readBlog } from '#load/load-blog.ts';
import { reportTags } from '#blog/tag-report.ts';

// Prints every tag with its posts, and those that look like one tag spelt in several ways.
const room = await openBlog();
const { blog } = await readBlog({ ...room, unpublished: false });
process.stdout.write(`${reportTags(blog.tags).join('\n')}\n`);
