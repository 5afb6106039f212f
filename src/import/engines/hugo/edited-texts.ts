import { addressOfPage, addressOfPost } from '#blog/post.ts';
import { readSource } from '#content/source.ts';
import { detectLanguage, isOwnLanguage } from '#text/language.ts';
import type { PermalinkPattern } from '#urls/permalink-pattern.ts';
import type { ImportEvent } from '../../import-event.ts';
import { withFields } from '../front-matter-fields.ts';
import type { HugoText } from './texts.ts';

/** What a text needs so that its address, its language and its translations are those of before. */
const fieldsFor = (
  { language, source, title, address }: HugoText,
  original: HugoText | undefined,
  isMultilingual: boolean,
  permalinks: PermalinkPattern | undefined,
  zone: string,
): Readonly<Record<string, string>> => {
  const { frontMatter, body } = source;
  const isPage = source.folder === 'pages' || frontMatter.template === 'page';
  const here = isPage
    ? addressOfPage(source)
    : addressOfPost(source, frontMatter.date ?? new Date(0), { permalinks, timeZone: zone, from: [] }).permalink;
  const guess = isOwnLanguage(language.lang) ? detectLanguage(`${frontMatter.title}\n${body}`) : language.lang;
  const isKnown = frontMatter.lang === language.lang || (frontMatter.lang === undefined && language.isDefault);
  const isGuessed = frontMatter.lang !== undefined || (guess ?? language.lang) === language.lang;
  return {
    ...(title === undefined ? {} : { title }),
    ...(here === address ? {} : { slug: address }),
    ...(isMultilingual && !(isKnown && isGuessed) ? { lang: language.lang } : {}),
    ...(isPage || original === undefined || original.language.lang === language.lang
      ? {}
      : { translationOf: original.address }),
  };
};

/**
 * The texts that need more fields in their front matter, by their places in the old blog.
 * @param texts those of the default language first
 * @param zone IANA zone of dates without an offset
 */
export const editedTexts = (
  texts: readonly HugoText[],
  isMultilingual: boolean,
  permalinks: PermalinkPattern | undefined,
  zone: string,
): { readonly edited: ReadonlyMap<string, string>; readonly events: readonly ImportEvent[] } => {
  const originals = new Map<string, HugoText>();
  for (const text of texts) if (!originals.has(text.key)) originals.set(text.key, text);
  const edited = new Map<string, string>();
  const events: ImportEvent[] = [];
  for (const text of texts) {
    const original = originals.get(text.key);
    const fields = fieldsFor(text, original === text ? undefined : original, isMultilingual, permalinks, zone);
    if (Object.keys(fields).length === 0) {
      if (text.isChanged) edited.set(text.from, text.written);
      continue;
    }
    const written = withFields(text.written, fields);
    const { source } = readSource(new TextEncoder().encode(written), text.source, zone);
    if (source && Object.entries(fields).every(([name, value]) => source.frontMatter[name as 'slug'] === value))
      edited.set(text.from, written);
    else
      events.push({
        kind: 'odd',
        what: text.to,
        why: `its front matter could not be extended; write ${Object.entries(fields)
          .map(([name, value]) => `${name}: ${value}`)
          .join(', ')}`,
      });
  }
  const untitled = texts.filter(({ title }) => title !== undefined);
  if (untitled[0] !== undefined)
    events.push({
      kind: 'odd',
      what: untitled[0].to,
      why: `${untitled.length === 1 ? 'it' : `it and ${untitled.length - 1} more`} had no title; the first words stand there now`,
    });
  const [expired, ...others] = texts.filter(({ isExpired }) => isExpired);
  if (expired !== undefined)
    events.push({
      kind: 'odd',
      what: expired.to,
      why: `${others.length === 0 ? 'it' : `it and ${others.length} more`} had expired at Hugo (expiryDate), so that readers did not see it; it is a draft now`,
    });
  return { edited, events };
};
