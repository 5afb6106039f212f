import type { Random } from './random.ts';
import { fencedCode } from './snippets.ts';
import { heading, identifier, sentence, type Language } from './vocabulary.ts';

/** What the text of a post must contain. */
export interface BodyPlan {
  readonly language: Language;
  /** Approximate size in bytes of UTF-8. */
  readonly size: number;
  readonly codeBlocks: number;
  /** Addresses of images. */
  readonly pictures: readonly string[];
  /** Addresses of other posts, for links. */
  readonly links: readonly string[];
}

const bytes = (text: string): number => Buffer.byteLength(text);

const times = (count: number, make: () => string, joint: string): string =>
  Array.from({ length: count }, make).join(joint);

/** An image. Four of five are links to their full size, as Blogger’s editor made them. */
const picture = (url: string, language: Language, random: Random): string => {
  const small = `![${random.chance(0.5) ? identifier(random) : ''}](${url.replace('/s1600/', '/s640/')})`;
  const caption = random.chance(0.3) ? `\n\n*${sentence(language, random)}*` : '';
  return (random.chance(0.8) ? `[${small}](${url})` : small) + caption;
};

const link = (url: string, language: Language, random: Random): string => {
  const text = random.chance(0.5) ? identifier(random) : heading(language, random);
  return `${sentence(language, random).replace(/\.$/, '')} ([${text}](${url})).`;
};

const outside = (random: Random): string =>
  `https://${random.pick(['docs', 'wiki', 'blog', 'code', 'www'])}.example.${random.pick(['org', 'com', 'net'])}/${identifier(random)}/${random.int(1, 999)}`;

const emphasised = (text: string, random: Random): string => {
  const words = text.split(' ');
  const at = random.int(0, Math.max(0, words.length - 3));
  const mark = random.pick(['**', '*']);
  return [...words.slice(0, at), `${mark}${words.slice(at, at + 2).join(' ')}${mark}`, ...words.slice(at + 2)].join(
    ' ',
  );
};

const table = (language: Language, random: Random): string =>
  [
    '| | before | after |',
    '|---|---:|---:|',
    ...Array.from(
      { length: random.int(2, 7) },
      () => `| ${identifier(random)} | ${random.int(1, 999)} | ${random.int(1, 999)} |`,
    ),
    '',
    sentence(language, random),
  ].join('\n');

/** One block of prose. */
const prose = (language: Language, random: Random): string => {
  const next = (): string => sentence(language, random);
  const kind = random.next();
  if (kind < 0.1) return times(random.int(2, 6), () => `- ${next()}`, '\n');
  if (kind < 0.14) return times(random.int(2, 5), () => `1. ${next()}`, '\n');
  if (kind < 0.18) return `> ${times(random.int(1, 2), next, ' ')}`;
  if (kind < 0.2) return table(language, random);
  if (kind < 0.32) return `${link(outside(random), language, random)} ${next()}`;
  const text = times(random.int(2, 4), next, ' ');
  return random.chance(0.25) ? emphasised(text, random) : text;
};

/** The Markdown of a post: the elements of the plan at random positions among prose, up to the planned size. */
export const writeBody = ({ language, size, codeBlocks, pictures, links }: BodyPlan, random: Random): string => {
  const special = [
    ...Array.from({ length: codeBlocks }, () => fencedCode(random)),
    ...pictures.map((url) => picture(url, language, random)),
    ...links.map((url) => link(url, language, random)),
  ];
  const blocks = [times(2, () => sentence(language, random), ' ')];
  let left = size - bytes(blocks.join()) - special.reduce((sum, text) => sum + bytes(text) + 2, 0);
  while (left > 0) {
    if (blocks.length % 5 === 4) blocks.push(`${random.chance(0.3) ? '###' : '##'} ${heading(language, random)}`);
    blocks.push(prose(language, random));
    left -= bytes(blocks.at(-1) ?? '') + 2;
  }
  for (const text of special) blocks.splice(random.int(1, blocks.length), 0, text);
  return `${blocks.join('\n\n')}\n`;
};
