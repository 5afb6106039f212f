import { escapeHtml } from '#text/plain-text.ts';
import { frame, webLink } from './embed-tags.ts';
import { inlineHtml } from './inline-html.ts';
import { mediaPlayer } from './media-tags.ts';
import type { Tag } from './tag.ts';

/** A tag that only changes how its content looks: the content stays. */
const onlyLook = (): string => '';

/** `{{< details summary="…" >}}`, `{{< collapse "…" >}}`: its content is shown after a click. */
const details = ({ closing, named, positional }: Tag): string => {
  if (closing) return '</details>';
  const summary = named['summary'] ?? named['title'] ?? named['label'] ?? positional[0] ?? 'Details';
  return `<details><summary>${summary}</summary>\n`;
};

/** `{{< link href="…" content="…" title="…" >}}` of LoveIt; the values may stand without names. */
const link = ({ closing, named, positional }: Tag): string | undefined => {
  const [first, second, third] = positional;
  const [href, words, title] = [named['href'] ?? first, named['content'] ?? second, named['title'] ?? third];
  if (closing || href === undefined) return undefined;
  if (words === undefined || words === '') return webLink(href);
  const hint = title === undefined || title === '' ? '' : ` title="${escapeHtml(title)}"`;
  return `<a href="${escapeHtml(href)}"${hint}>${inlineHtml(words)}</a>`;
};

const bilibili = ({ named, positional }: Tag): string | undefined => {
  const id = named['id'] ?? positional[0];
  return id === undefined || !/^\w+$/.test(id)
    ? undefined
    : frame(`https://player.bilibili.com/player.html?bvid=${id}`, named['title']);
};

/** `{{< music url="/a.mp3" name="…" >}}` of LoveIt; `auto` names a page of songs. */
const music = (tag: Tag): string | undefined => {
  const { auto, name = '', title = name } = tag.named;
  return auto !== undefined && /^https?:/.test(auto)
    ? webLink(auto)
    : mediaPlayer({ ...tag, named: { ...tag.named, title } });
};

/** A tab becomes its title and its content, one after the other. */
const tab = ({ closing, named, positional }: Tag): string => {
  const title = named['title'] ?? named['name'] ?? named['header'] ?? positional[0] ?? '';
  return closing || title === '' ? '' : `<strong>${escapeHtml(title)}</strong>\n\n`;
};

/** Tags that themes of Hugo have, by name: LoveIt, FixIt, DoIt, PaperMod, Stack, Blowfish. */
export const hugoThemeTags: Readonly<Record<string, (tag: Tag) => string | undefined>> = {
  bilibili,
  collapse: details,
  details,
  expand: details,
  katex: onlyLook,
  lead: onlyLook,
  link,
  math: onlyLook,
  music,
  rawhtml: onlyLook,
  spoiler: details,
  style: onlyLook,
  tab,
  tabs: onlyLook,
  // With a language it types code.
  typeit: ({ named }) => (named['code'] === undefined ? '' : undefined),
  unsafe: onlyLook,
};
