import { parse } from 'yaml';
import type { ImportEvent } from '../import-event.ts';
import { copyEvents, draft, file, isMarkdown, leave, page, post, type EngineFolder, type Place } from './blog-files.ts';
import { settingsEvents } from './engine-settings.ts';
import { countAt, textAt } from './values.ts';

const theme = 'templates, styles and data of Jekyll';
const ofTheme =
  /^(?:_(?:layouts|includes|sass|data|plugins|site|config[^/]*)|vendor|node_modules|bin)(?:\/|$)|^_config/;
const ofProject =
  /^(?:Gemfile|Gemfile\.lock|Rakefile|Makefile|Dockerfile|package(?:-lock)?\.json|[^/]*\.gemspec|(?:README|LICENSE|CHANGELOG|CONTRIBUTING)[^/]*)$/i;

/** Pages have front matter; all other files are served as they are. */
const hasFrontMatter = (text: string | undefined): boolean => /^\ufeff?---\s*\n/.test(text ?? '');

const placeOf = (path: string, read: EngineFolder['read']): Place => {
  const [, above = '', folder, rest = ''] = /^(.*\/)?(_posts|_drafts)\/(.+)$/.exec(path) ?? [];
  if (folder !== undefined && !isMarkdown(path) && /\.(?:html?|textile)$/i.test(path))
    return leave('posts that are not Markdown');
  // Folders above are categories, which may be a part of addresses.
  if (folder === '_posts') return post(above === '' ? rest : `${above}_posts/${rest}`);
  if (folder === '_drafts') return draft(rest);
  if (ofTheme.test(path)) return leave(theme);
  if (ofProject.test(path)) return leave('files of the project, not of the blog');
  if (path.startsWith('_')) return leave('collections; move their texts to posts or pages by hand');
  if (/^index\.(?:md|html)$/i.test(path)) return leave('the home page, which the engine makes');
  if (/\.(?:s[ac]ss|coffee|liquid)$/i.test(path)) return leave(theme);
  if (isMarkdown(path)) return hasFrontMatter(read(path)) ? page(path) : leave('Markdown without front matter');
  if (/\.(?:html?|xml|txt|json|css|js)$/i.test(path) && hasFrontMatter(read(path)))
    return leave(`${theme}: files with front matter`);
  return file(path);
};

/** Imports a blog from Jekyll: its texts as they are. */
export const importJekyll = function* ({ paths, read }: EngineFolder): Generator<ImportEvent> {
  yield* copyEvents(paths, (path) => placeOf(path, read));
  const config: unknown = parse(read('_config.yml') ?? read('_config.yaml') ?? '', { logLevel: 'silent' });
  const [url, base] = [textAt(config, 'url'), textAt(config, 'baseurl') ?? ''];
  yield* settingsEvents(
    {
      url: url === undefined ? undefined : `${url.replace(/\/$/, '')}${base}`,
      title: textAt(config, 'title', 'name'),
      description: textAt(config, 'description', 'tagline'),
      author: textAt(config, 'author.name', 'author'),
      lang: textAt(config, 'lang', 'locale', 'language'),
      zone: textAt(config, 'timezone'),
      perPage: countAt(config, 'pagination.per_page', 'paginate'),
      menu: [],
      permalink: { pattern: textAt(config, 'permalink', 'defaults.permalink') ?? 'date', engine: 'jekyll' },
    },
    '_config.yml',
  );
};
