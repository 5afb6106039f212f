/** Parts of a glob of Hugo as parts of a regular expression. */
const parts: Readonly<Record<string, string>> = {
  '**': '.*',
  '*': '[^/]*',
  '?': '[^/]',
  '{': '(?:',
  '}': ')',
  ',': '|',
};

/** Whether a text matches a glob as Hugo reads it: `{/posts,/posts/**}`, `en*`. */
export const matches = (glob: string, text: string): boolean => {
  const source = glob.toLowerCase().replaceAll(/\*\*|[*?{},]|[^\w\s/]/g, (part) => parts[part] ?? `\\${part}`);
  try {
    return new RegExp(`^(?:${source})$`, 'u').test(text.toLowerCase());
  } catch {
    return false;
  }
};
