import { openBlog } from '#data/opening.ts';
import { readBlog } from '#data/reading.ts';
import { reportTags } from '#lib/tag-report.ts';

// Prints every tag with its posts, and those that look like one tag spelt in several ways.
const room = await openBlog();
const { blog } = await readBlog({ ...room, unpublished: false });
process.stdout.write(`${reportTags(blog.tags).join('\n')}\n`);
