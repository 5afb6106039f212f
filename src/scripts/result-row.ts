import type { Hit } from '#search/client/answer.ts';
import { excerptParts } from '#search/client/excerpt.ts';
import { only } from './page-element.ts';

/**
 * A list item for a result.
 * @param template the `template` of the search page
 */
export const resultRow = (template: HTMLTemplateElement, hit: Hit): Node => {
  const row = template.content.cloneNode(true) as DocumentFragment;
  const link = only<HTMLAnchorElement>(row, 'a');
  link.href = hit.url;
  link.textContent = hit.title;
  const item = only<HTMLLIElement>(row, 'li');
  if (hit.lang !== document.documentElement.lang) item.lang = hit.lang;
  const time = only<HTMLTimeElement>(row, 'time');
  if (hit.date === '') time.remove();
  else {
    time.dateTime = hit.date;
    time.textContent = new Date(`${hit.date}T00:00Z`).toLocaleDateString(document.documentElement.lang, {
      dateStyle: 'long',
      timeZone: 'UTC',
    });
  }
  only(row, 'span').textContent = hit.category;
  if (hit.date === '' && hit.category === '') only(row, '.meta').remove();
  only(row, '.lead').append(
    ...excerptParts(hit.excerpt, hit.title).map(({ text, isFound }) => {
      if (!isFound) return text;
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
  return row;
};
