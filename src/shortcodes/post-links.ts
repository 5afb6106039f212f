/**
 * The address of a post by the name of its file, such as Jekyll’s `2019-05-12-name`. The blog finds the post when a page
 * is printed.
 * @param name path or name, with or without extension, with or without fragment
 */
export const postFile = (name: string): string => {
  const [, path = '', fragment = ''] = /^([^#]*)(#.*)?$/s.exec(name.trim()) ?? [];
  if (path === '') return fragment;
  const file = path.replace(/\/$/, '').replace(/\.html?$/i, '');
  const whole = /\.(?:md|mdx|markdown)$/i.test(file) ? file : `${file}.md`;
  return encodeURI(whole).replaceAll(/[()#?]/g, encodeURIComponent) + encodeURI(fragment);
};

/**
 * A Markdown link to a post by the name of its file.
 * @param text shown text; when it is empty, the title of the post is shown
 */
export const postLink = (name: string, text: string): string =>
  `[${text.replaceAll(/[[\]]/g, String.raw`\$&`)}](${postFile(name)})`;
