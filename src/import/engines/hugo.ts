import { readDocument } from '#content/document.ts';
import { problemOfPattern } from '#urls/permalink-pattern.ts';
import type { ImportEvent } from '../import-event.ts';
import { copyEvents, isMarkdown, textsOnly, type EngineFolder } from './blog-files.ts';
import { settingsEvents } from './engine-settings.ts';
import { fieldsOf, hasFrontMatter } from './front-matter-fields.ts';
import { isHtml, readHtmlText } from './html-texts.ts';
import { cascades } from './hugo/cascade.ts';
import { bundlesOf, sharedFiles, unnamedFiles } from './hugo/bundle-files.ts';
import { readHugoConfig } from './hugo/config.ts';
import { patternFor, sectionOf } from './hugo/address.ts';
import { contentFile } from './hugo/content-file.ts';
import { isListText } from './hugo/file-path.ts';
import { editedTexts } from './hugo/edited-texts.ts';
import { languageNotes } from './hugo/language-notes.ts';
import { languagesIn } from './hugo/languages.ts';
import { listEvents, otherLists, taxonomiesIn } from './hugo/lists.ts';
import { inLanguages, menuIn } from './hugo/menu.ts';
import { fileIn, patternOf } from './hugo/pattern.ts';
import { createPlaces, listFolders, looseFiles, sectionsIn } from './hugo/places.ts';
import { readText } from './hugo/texts.ts';
import { isPublic } from './public-posts.ts';
import { countAt, listAt, textAt } from './values.ts';
import { zoneOf } from './zone.ts';

/** Imports a blog from Hugo: its texts as they are, with their addresses and languages where these do not follow by themselves. */
export const importHugo = function* (folder: EngineFolder): Generator<ImportEvent> {
  const { paths, now } = folder;
  const { source, values } = readHugoConfig(folder);
  const languages = languagesIn(values);
  const [main] = languages.all;
  const { config } = main;
  const inContent = (path: string): boolean => typeof contentFile(path, languages) === 'object';
  const html = new Map(
    paths
      .filter((path) => isHtml(path) && inContent(path) && hasFrontMatter(folder.read(path) ?? ''))
      .map((path) => [path, readHtmlText(path, folder.read(path) ?? '')] as const),
  );
  const read = (path: string): string | undefined => html.get(path)?.content ?? folder.read(path);
  const hasBody = (path: string): boolean => {
    const document = readDocument(new TextEncoder().encode(read(path) ?? ''), '');
    return 'body' in document && document.body.trim() !== '';
  };
  const isText = (path: string): boolean => isMarkdown(path) || html.get(path)?.content !== undefined;
  const texts = paths.filter(isText).flatMap((path) => {
    const found = contentFile(path, languages);
    return typeof found === 'object' ? [{ path, file: found }] : [];
  });
  const wanted = languages.all.flatMap((one) => listAt(one.config, 'params.mainsections', 'mainsections').map(String));
  // Addresses with a date are those of posts.
  const dated = [...new Set(texts.map(({ file }) => sectionOf(file.path)))].filter((section) =>
    /:year/.test(patternFor(fileIn(section, main)) ?? ''),
  );
  const sections = sectionsIn(
    texts.map(({ path, file }) => ({
      path: file.path,
      isDated: () => fieldsOf(read(path) ?? '').some(({ key }) => key === 'date'),
    })),
    wanted.length > 0 || dated.length < 2 ? wanted : dated,
  );
  const place = textsOnly(read, createPlaces(paths, languages, sections, isText, hasBody));
  const zone = zoneOf(textAt(config, 'timezone'), folder, place);
  const lists = listFolders(paths, languages);
  const reading = { zone: zone.name, now, isSection: (folder: string) => lists.has(folder) };
  const cascadeOf = cascades(
    texts.filter(({ path }) => isListText(path)),
    read,
  );
  const found = texts.flatMap(({ path, file }) => {
    const at = place(path);
    if (!('to' in at)) return [];
    return readText(path, file, at.to, read(path) ?? '', cascadeOf(file), reading) ?? [];
  });
  const ordered = languages.all.flatMap((language) => found.filter((text) => text.language === language));
  const permalink = patternOf(main, sections[0] ?? 'posts', sections.length <= 1);
  const isMultilingual = languages.all.length > 1;
  const { edited, events } = editedTexts(
    ordered,
    isMultilingual,
    problemOfPattern(permalink) === undefined ? permalink : undefined,
    zone.name,
  );
  const bundles = bundlesOf(paths, ordered, isText);
  const unnamed = unnamedFiles(bundles, (text) => isPublic(text.source, now));
  for (const event of copyEvents(paths, place)) {
    if (event.kind !== 'copy') yield event;
    else {
      const { from, path } = event;
      const content = edited.get(from) ?? html.get(from)?.content;
      if (content === undefined) yield { kind: 'copy', path: unnamed.get(from) ?? path, from };
      else yield { kind: 'file', path, content };
    }
  }
  for (const { events: ofText } of html.values()) yield* ofText;
  yield* looseFiles(paths, languages, isText);
  yield* sharedFiles(bundles);
  yield* events;
  const posts = ordered.filter((text) => text.source.folder === 'posts' && isPublic(text.source, now));
  const byLanguage = Map.groupBy(posts, ({ language }) => language);
  const perPage = countAt(config, 'pagination.pagersize', 'paginate') ?? 10;
  yield* listEvents(languages.all, byLanguage, ordered, { sections, zone: zone.name, perPage });
  yield* languageNotes(languages.all, byLanguage, source);
  const odd = (why: string) => ({ kind: 'odd', what: source, why }) as const;
  const others = taxonomiesIn(main).filter((name) => !['tags', 'categories', 'series', 'authors'].includes(name));
  if (others.length > 0)
    yield odd(`posts have tags and categories here; the terms of ${others.join(', ')} are not read`);
  const apart = sections.filter((name) => patternOf(main, name, sections.length <= 1).pattern !== permalink.pattern);
  if (apart.length > 0)
    yield odd(
      `a new post has the address ${permalink.pattern} here; one like those in ${apart.join(', ')} needs a slug`,
    );
  const listed = otherLists(ordered);
  if (listed.length > 0)
    yield odd(
      `Hugo listed the texts below ${listed.join(', ')}; the engine lists posts only, so link them in a page there`,
    );
  const addresses = new Set(ordered.map(({ address }) => address));
  const { menu, left } = menuIn(languages.all, sections, (address) => addresses.has(address));
  if (left.length > 0)
    yield odd(`the blog has one menu here, with a label for each language; left out: ${left.join(', ')}`);
  const descriptions = languages.all.flatMap((language): readonly (readonly [string, string])[] => {
    const text = textAt(language.config, 'params.description', 'description');
    return text === undefined ? [] : [[language.lang, text]];
  });
  yield* settingsEvents(
    {
      posts: posts.map((text) => text.source),
      url: textAt(config, 'baseurl'),
      title: textAt(config, 'title'),
      description: descriptions.length === 0 ? undefined : inLanguages(descriptions),
      author: textAt(config, 'params.author.name', 'params.author', 'author.name', 'author'),
      lang: main.lang,
      ...(isMultilingual ? { languages: languages.all.map(({ lang }) => lang) } : {}),
      zone,
      perPage,
      menu,
      feedIds: 'url',
      permalink,
    },
    source,
  );
};
