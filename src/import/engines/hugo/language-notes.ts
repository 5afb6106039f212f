import type { ImportEvent } from '../../import-event.ts';
import { textAt } from '../values.ts';
import type { HugoLanguage } from './languages.ts';

/** What the owner should know of the languages. */
export const languageNotes = function* (
  languages: readonly HugoLanguage[],
  posts: ReadonlyMap<HugoLanguage, readonly unknown[]>,
  source: string,
): Generator<ImportEvent> {
  if (languages.length > 1)
    for (const language of languages)
      for (const _ of posts.get(language) ?? []) yield { kind: 'read', what: `posts in ${language.lang}` };
  const odd = (why: string) => ({ kind: 'odd', what: source, why }) as const;
  for (const { lang, prefix, otherHost } of languages) {
    if (otherHost !== undefined)
      yield odd(
        `texts in ${lang} were at ${otherHost}, and a blog has one host here: they are below ${prefix}/; let the old host redirect to them`,
      );
  }
  const [main, ...others] = languages.map(({ config, lang }) => ({ title: textAt(config, 'title'), lang }));
  const titles = others.filter(({ title }) => title !== undefined && title !== main?.title);
  if (titles.length > 0)
    yield odd(
      `the blog has one title here, ${main?.title ?? 'Blog'}; left out: ${titles.map(({ title, lang }) => `${title} (${lang})`).join(', ')}`,
    );
};
