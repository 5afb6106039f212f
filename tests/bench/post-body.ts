import type { Random } from './random.ts';
import { fencedCode } from './snippets.ts';
import { heading, identifier, sentence, type Tongue } from './vocabulary.ts';

export interface BodyPlan {
  readonly tongue: Tongue;
  /** In bytes of UTF-8, about. */
  readonly size: number;
  readonly codeBlocks: number;
  /** Addresses of pictures. */
  readonly pictures: readonly string[];
  /** Addresses of other posts, to be linked to. */
  readonly links: readonly string[];
}

const bytes = (text: string): number => Buffer.byteLength(text);

const times = (count: number, make: () => string, joint: string): string =>
  Array.from({ length: count }, make).join(joint);

/** Of five Blogger pictures four are links to the full size, as its editor wrote them. */
const picture = (url: string, tongue: Tongue, random: Random): string => {
  const small = `![${random.chance(0.5) ? identifier(random) : ''}](${url.replace('/s1600/', '/s640/')})`;
  const caption = random.chance(0.3) ? `\n\n*${sentence(tongue, random)}*` : '';
  return (random.chance(0.8) ? `[${small}](${url})` : small) + caption;
};

const link = (url: string, tongue: Tongue, random: Random): string => {
  const text = random.chance(0.5) ? identifier(random) : heading(tongue, random);
  return `${sentence(tongue, random).replace(/\.$/, '')} ([${text}](${url})).`;
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

const table = (tongue: Tongue, random: Random): string =>
  [
    '| | before | after |',
    '|---|---:|---:|',
    ...Array.from(
      { length: random.int(2, 7) },
      () => `| ${identifier(random)} | ${random.int(1, 999)} | ${random.int(1, 999)} |`,
    ),
    '',
    sentence(tongue, random),
  ].join('\n');

/** One block of prose. */
const prose = (tongue: Tongue, random: Random): string => {
  const say = (): string => sentence(tongue, random);
  const kind = random.next();
  if (kind < 0.1) return times(random.int(2, 6), () => `- ${say()}`, '\n');
  if (kind < 0.14) return times(random.int(2, 5), () => `1. ${say()}`, '\n');
  if (kind < 0.18) return `> ${times(random.int(1, 2), say, ' ')}`;
  if (kind < 0.2) return table(tongue, random);
  if (kind < 0.32) return `${link(outside(random), tongue, random)} ${say()}`;
  const text = times(random.int(2, 4), say, ' ');
  return random.chance(0.25) ? emphasised(text, random) : text;
};

/** Markdown of a post: what the plan asks for, strewn among prose up to its size. */
export const writeBody = ({ tongue, size, codeBlocks, pictures, links }: BodyPlan, random: Random): string => {
  const special = [
    ...Array.from({ length: codeBlocks }, () => fencedCode(random)),
    ...pictures.map((url) => picture(url, tongue, random)),
    ...links.map((url) => link(url, tongue, random)),
  ];
  const blocks = [times(2, () => sentence(tongue, random), ' ')];
  let left = size - bytes(blocks.join()) - special.reduce((sum, text) => sum + bytes(text) + 2, 0);
  while (left > 0) {
    if (blocks.length % 5 === 4) blocks.push(`${random.chance(0.3) ? '###' : '##'} ${heading(tongue, random)}`);
    blocks.push(prose(tongue, random));
    left -= bytes(blocks.at(-1) ?? '') + 2;
  }
  for (const text of special) blocks.splice(random.int(1, blocks.length), 0, text);
  return `${blocks.join('\n\n')}\n`;
};
