import { parse as parseToml } from 'smol-toml';
import { parse as parseYaml } from 'yaml';
import { ImportError, type ImportEvent } from '../import-event.ts';
import { copyEvents, file, isMarkdown, leave, page, post, type EngineFolder, type Place } from './blog-files.ts';
import { settingsEvents } from './engine-settings.ts';
import { at, countAt, listAt, textAt } from './values.ts';

const configs = ['hugo', 'config', 'config/_default/hugo', 'config/_default/config'].flatMap((name) =>
  ['toml', 'yaml', 'yml', 'json'].map((extension) => `${name}.${extension}`),
);

const usualSections: readonly string[] = ['posts', 'post', 'blog', 'articles'];

const parse = (path: string, text: string): unknown => {
  try {
    return path.endsWith('.toml') ? parseToml(text) : parseYaml(text, { logLevel: 'silent' });
  } catch (error) {
    throw new ImportError(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
};

const placeOf = (path: string, sections: readonly string[]): Place => {
  if (path.startsWith('static/')) return file(path.slice('static/'.length));
  const rest = /^content\/(.+)$/.exec(path)?.[1];
  if (rest === undefined) return leave('themes, layouts, assets and other files of the project');
  if (/(?:^|\/)_index\.[^/]+$/.test(rest)) return leave('texts of lists, which the engine makes');
  if (/\.(?:html?|org|adoc|rst)$/i.test(rest)) return leave('texts that are not Markdown');
  const section = rest.split('/')[0] ?? '';
  if (sections.includes(section) && rest.includes('/')) return post(rest.slice(section.length + 1));
  return isMarkdown(rest) || rest.includes('/') ? page(rest) : leave('files beside no text');
};

/** Imports a blog from Hugo: its texts as they are, TOML and JSON included. */
export const importHugo = function* ({ paths, read }: EngineFolder): Generator<ImportEvent> {
  const source = configs.find((path) => paths.includes(path));
  const config = source === undefined ? undefined : parse(source, read(source) ?? '');
  const main = listAt(config, 'params.mainSections', 'mainSections').map(String);
  const sections = main.length > 0 ? main : usualSections;
  yield* copyEvents(paths, (path) => placeOf(path, sections));
  const menu = listAt(config, 'menus.main', 'menu.main', 'languages.vi.menu.main').flatMap((entry) => {
    const [label, url] = [textAt(entry, 'name'), textAt(entry, 'url', 'pageRef')];
    return label === undefined || url === undefined ? [] : [{ label, url, weight: Number(at(entry, 'weight') ?? 0) }];
  });
  const [section = 'posts'] = sections;
  yield* settingsEvents(
    {
      url: textAt(config, 'baseURL', 'baseurl', 'baseUrl'),
      title: textAt(config, 'title'),
      description: textAt(config, 'params.description', 'description'),
      author: textAt(config, 'params.author.name', 'params.author', 'author.name', 'author'),
      lang: textAt(config, 'defaultContentLanguage', 'languageCode', 'locale'),
      zone: textAt(config, 'timeZone', 'timezone'),
      perPage: countAt(config, 'pagination.pagerSize', 'paginate'),
      menu: menu.toSorted((a, b) => a.weight - b.weight).map(({ label, url }) => ({ label, url })),
      // Without a pattern, addresses follow the folders.
      permalink: {
        pattern: (
          textAt(config, `permalinks.page.${section}`, `permalinks.${section}`) ?? '/:section/:path/'
        ).replaceAll(/:sections?(?![a-z[])/g, section),
        engine: 'hugo',
      },
    },
    source ?? 'hugo.toml',
  );
};
