import { parse } from 'yaml';
import type { ImportEvent } from '../import-event.ts';
import { copyEvents, draft, file, isMarkdown, leave, page, post, type EngineFolder, type Place } from './blog-files.ts';
import { settingsEvents } from './engine-settings.ts';
import { countAt, textAt } from './values.ts';

const placeOf = (path: string): Place => {
  const [, folder, rest = ''] = /^source\/(?:(_posts|_drafts)\/)?(.+)$/.exec(path) ?? [];
  if (rest === '') return leave('themes, scripts and other files of the project');
  if (folder === '_posts') return post(rest);
  if (folder === '_drafts') return draft(rest);
  if (rest.startsWith('_')) return leave('data of Hexo');
  if (/^(?:tags|categories|archives?)\/index\.md$/i.test(rest) || rest === 'index.md')
    return leave('lists, which the engine makes');
  return isMarkdown(rest) ? page(rest) : file(rest);
};

/** Imports a blog from Hexo: its texts as they are. */
export const importHexo = function* ({ paths, read }: EngineFolder): Generator<ImportEvent> {
  yield* copyEvents(paths, placeOf);
  const config: unknown = parse(read('_config.yml') ?? '', { logLevel: 'silent' });
  const pattern = textAt(config, 'permalink') ?? ':year/:month/:day/:title/';
  // Then Hexo takes the date from the name of the file.
  const isDated = /^:year-:i?_?month-:i?_?day-:title/.test(textAt(config, 'new_post_name') ?? '');
  yield* settingsEvents(
    {
      url: textAt(config, 'url'),
      title: textAt(config, 'title'),
      description: textAt(config, 'description', 'subtitle'),
      author: textAt(config, 'author'),
      lang: textAt(config, 'language.0', 'language'),
      zone: textAt(config, 'timezone'),
      perPage: countAt(config, 'per_page'),
      menu: [],
      permalink: { pattern: isDated ? pattern.replaceAll(':title', ':slug') : pattern, engine: 'hexo' },
    },
    '_config.yml',
  );
};
