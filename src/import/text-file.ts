import { stringify } from 'yaml';
import { termSlug } from '#blog/term.ts';
import { withoutLastBreaks } from './html/white-space.ts';

/** Values of front matter, in the order in which they are written. Those without content are left out. */
export type Fields = Readonly<
  Record<string, string | boolean | readonly string[] | Readonly<Record<string, string | number>> | undefined>
>;

/** A text with front matter. YAML 1.1 is what older engines read, and it quotes what they would misread. */
export const formatText = (fields: Fields, body: string): string => {
  const filled = Object.entries(fields).filter(
    ([, value]) =>
      value !== undefined && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0),
  );
  const yaml = stringify(Object.fromEntries(filled), { version: '1.1', lineWidth: 0, singleQuote: true });
  return `---\n${yaml}---\n${body === '' ? '' : `\n${withoutLastBreaks(body)}\n`}`;
};

/** The name for a file or an address: `Đăng ký & đi` → `dang-ky-di`; '' for a title without letters and digits. */
export const slugOf = (title: string): string =>
  termSlug(title, 'ascii')
    .slice(0, 80)
    .replace(/^-+|(?<!-)-+$/g, '');

/** Gives each file a name of its own: the second `a.md` becomes `a-2.md`. Disks may not tell `A.md` from `a.md`. */
export const createNames = () => {
  const taken = new Set<string>();
  return (folder: string, name: string): string => {
    for (let number = 1; ; number += 1) {
      const path = `${folder}/${name}${number === 1 ? '' : `-${number}`}.md`;
      const key = path.normalize('NFC').toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return path;
    }
  };
};

/** The path of a post: `posts/2016/2016-02-04-name.md`. */
export const postPath = (names: ReturnType<typeof createNames>, date: string, name: string): string =>
  names(`posts/${date.slice(0, 4)}`, `${date.slice(0, 10)}-${name}`);
