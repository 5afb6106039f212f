import { checkSettings, settingsFile, type CheckedSettings } from '#config/settings-diagnostics.ts';
import { placeholderSettings } from '#config/site.ts';
import { checkStrings, stringsFile, type CheckedWords } from '#strings/blog-strings.ts';
import { engineWords } from '#strings/index.ts';
import type { BlogFolder } from './blog-folder.ts';
import { loadModule } from './load-module.ts';

/** Loads `strings.ts` of a blog: words of the interface. Those of the engine where there is no such file. */
export const loadWords = async ({ strings }: Pick<BlogFolder, 'strings'>): Promise<CheckedWords> => {
  const module = await loadModule(strings, stringsFile, 'export default { vi: { … } }; with words');
  if (module === undefined || module.diagnostics.length > 0)
    return { words: engineWords, diagnostics: module?.diagnostics ?? [] };
  return checkStrings(module.exported, module.text);
};

/**
 * Loads `site.config.ts` and `strings.ts` of a blog, or placeholder settings when there is no such file or it cannot be
 * read.
 * @param overrides `url` replaces the address of the site, for a preview; `strict` turns warnings into errors
 */
export const loadSettings = async (
  folder: BlogFolder,
  overrides: { readonly url: string | undefined; readonly strict: boolean },
): Promise<CheckedSettings> => {
  const { words, diagnostics: wrongWords } = await loadWords(folder);
  const module = await loadModule(folder.settings, settingsFile, 'export default { … }; with the settings');
  const isUsable = module !== undefined && module.diagnostics.length === 0;
  const settings = isUsable ? module.exported : placeholderSettings;
  const checked = checkSettings(settings, module?.text ?? '', overrides.url, words);
  return {
    site: overrides.strict ? { ...checked.site, strict: true } : checked.site,
    diagnostics: [...(module?.diagnostics ?? []), ...wrongWords, ...checked.diagnostics],
  };
};
