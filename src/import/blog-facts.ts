import type { Language } from '#text/language.ts';
import { zoneOf } from '#text/time-zone.ts';
import { languageOfText } from './blog-language.ts';

/** Counts values. */
const createCount = () => {
  const counts = new Map<string, number>();
  return {
    add: (value: string | undefined): void => {
      if (value !== undefined && value !== '') counts.set(value, (counts.get(value) ?? 0) + 1);
    },
    /** The values, most frequent first. */
    all: (): readonly string[] => [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value),
  };
};

/** Gathers from the posts what the settings of a blog must say. */
export const createFacts = () => {
  const [authors, languages, offsets, hosts] = [createCount(), createCount(), createCount(), createCount()];
  return {
    /** @param address absolute, or '' */
    add: (text: {
      readonly title: string;
      readonly words: readonly string[];
      readonly date: string;
      readonly author: string;
      readonly address: string;
    }): void => {
      authors.add(text.author);
      languages.add(languageOfText(`${text.title}\n${text.words.slice(0, 200).join(' ')}`));
      offsets.add(/[+-]\d{2}:\d{2}$/.exec(text.date)?.[0]);
      if (URL.canParse(text.address)) hosts.add(new URL(text.address).host);
    },
    author: (): string | undefined => authors.all()[0],
    lang: (): Language => languages.all()[0] ?? 'vi',
    /** Undefined if no date has an offset. */
    zone: (): string | undefined => offsets.all().flatMap((offset) => zoneOf(offset) ?? [])[0],
    /** Hosts of posts, without that of `url`. */
    otherHosts: (url: string): readonly string[] => hosts.all().filter((host) => host !== new URL(url).host),
  };
};
