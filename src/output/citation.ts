import { isoDay } from '#text/dates.ts';
import type { Post } from '#blog/post.ts';
import { fold } from '#text/diacritics.ts';
import type { Site } from '#config/site.ts';

/** Escapes characters that are special in TeX. */
const texEscaped = (text: string): string =>
  text.replaceAll(/[\\{}$&#%_^~]/g, (char) =>
    char === '\\' ? String.raw`\textbackslash{}` : char === '^' || char === '~' ? `\\${char}{}` : `\\${char}`,
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

/** Their lower case is what the package babel of LaTeX calls most languages. */
const languageNames = new Intl.DisplayNames('en', { type: 'language' });

const dayOf = (post: Post, site: Site): string => isoDay(post.date, site.timeZone);

/** A BibTeX entry. Extra braces protect the case of the title and the name of the author. */
export const bibtexOf = (post: Post, site: Site): string => {
  const day = dayOf(post, site);
  const fields = [
    ['author', `{${texEscaped(post.author)}}`],
    ['title', `{${texEscaped(post.title)}}`],
    ['date', day],
    ['organization', texEscaped(site.title)],
    ['url', post.absoluteUrl],
    ['langid', (languageNames.of(post.lang) ?? post.lang).toLowerCase()],
  ];
  return `@online{${keyOf(post, day.slice(0, 4))},\n${fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n')}\n}`;
};

/**
 * A CSL-JSON array with one item (citation-style-language/schema, `csl-data.json`). The name of the author is a
 * literal, because its family name is not known.
 */
export const cslOf = (post: Post, site: Site): string => {
  const day = dayOf(post, site);
  const item = {
    id: keyOf(post, day.slice(0, 4)),
    type: 'post-weblog',
    author: [{ literal: post.author }],
    title: post.title,
    issued: { 'date-parts': [day.split('-').map(Number)] },
    'container-title': site.title,
    URL: post.absoluteUrl,
    language: post.lang,
  };
  const lines = Object.entries(item).map(([name, value]) => `  "${name}": ${JSON.stringify(value)}`);
  return `[{\n${lines.join(',\n')}\n}]`;
};
