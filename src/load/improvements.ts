import { findSimilarTags } from '#blog/tag-report.ts';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { listCharacters } from '#text/glyphs.ts';
import { imagesWithoutAlt } from './images-without-alt.ts';
import type { LoadedBlog } from './loaded-blog.ts';

/** Notes on what is not wrong and can be better. */
export const improvements = ({
  blog,
  entries,
  unsupportedCharacters,
}: Pick<LoadedBlog, 'blog' | 'entries' | 'unsupportedCharacters'>): readonly Diagnostic[] => [
  ...entries.flatMap((entry): Diagnostic[] => {
    const images = imagesWithoutAlt(entry);
    const [first] = images;
    if (!first) return [];
    return [
      {
        level: 'note',
        file: first.file,
        line: first.line,
        message: `Images without a text in their place: ${images.length}.`,
        remedy: 'Write between the brackets of ![](…) what it shows. Blind readers and search engines read that.',
      },
    ];
  }),
  ...findSimilarTags(blog.tags).map(({ terms }): Diagnostic => ({
    level: 'note',
    file: terms.at(-1)?.posts[0]?.file ?? '',
    field: 'tags',
    message: `These tags may be the same: ${terms.map(({ label, posts }) => `“${label}” (${posts.length})`).join(', ')}.`,
    remedy: 'Write one of them in all posts, or make the others its aliases in terms.yaml.',
  })),
  ...unsupportedCharacters.map(({ file, line, characters }): Diagnostic => ({
    level: 'note',
    file,
    ...(line === undefined ? {} : { line }),
    message: `The fonts of the blog lack some characters: ${listCharacters(characters)}.`,
    remedy: 'Nothing must be done: readers see them in a font of their system.',
  })),
];
