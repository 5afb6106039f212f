import { isoDay } from './dates.ts';
import type { Post } from './post.ts';
import { fold } from './search/marks.ts';
import type { Site } from './site.ts';

/** BibTeX reads these as commands. */
const texEscaped = (text: string): string =>
  text.replaceAll(/[\\{}$&#%_^~]/g, (sign) =>
    sign === '\\' ? String.raw`\textbackslash{}` : sign === '^' || sign === '~' ? `\\${sign}{}` : `\\${sign}`,
  );

/** `nguyen2016cai`: last name, year, first word of the title. */
const keyOf = (post: Post, year: string): string => {
  const letters = (text: string) => fold(text).replaceAll(/[^a-z\d]/g, '');
  const name = letters(post.author.split(/\s+/)[0] ?? '');
  const word =
    post.title
      .split(/\s+/)
      .map(letters)
      .find((part) => part !== '') ?? '';
  return `${name}${year}${word}`;
};

/** A post as an entry for BibTeX; braces keep the letters of titles and names as they are. */
export const bibtexOf = (post: Post, site: Site): string => {
  const [year = '', month, day] = isoDay(post.date, site.timeZone).split('-');
  const fields = [
    ['author', `{${texEscaped(post.author)}}`],
    ['title', `{${texEscaped(post.title)}}`],
    ['date', `${year}-${month}-${day}`],
    ['organization', texEscaped(site.title)],
    ['url', post.absoluteUrl],
    ['langid', post.lang === 'vi' ? 'vietnamese' : 'english'],
  ];
  return `@online{${keyOf(post, year)},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}`;
};
