import { at } from './values.ts';

const textsAt = (config: unknown, key: string): readonly string[] => {
  const found = at(config, key);
  return (Array.isArray(found) ? found : [found]).filter((one): one is string => typeof one === 'string' && one !== '');
};

/** As `File.fnmatch` of Ruby: `*` stands for `/` too. */
const matcher = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .split(/(\*+|\?)/)
      .map((part) => (part.startsWith('*') ? '.*' : part === '?' ? '.' : RegExp.escape(part)))
      .join('')}$`,
    's',
  );

const isIn = (names: readonly string[]): ((path: string) => boolean) => {
  const starts = names.map((name) => name.replace(/^(?:\.?\/)+/, '')).filter((name) => name !== '');
  const matchers = starts.filter((name) => /[*?]/.test(name)).map(matcher);
  return (path) => {
    const parts = path.split('/');
    return (
      starts.some((start) => path.startsWith(start)) ||
      parts.some((_, index) => matchers.some((one) => one.test(parts.slice(0, index + 1).join('/'))))
    );
  };
};

/** Whether a file stays out of the site of Jekyll: `exclude` names it, or the beginning of its path, and `include` does not. */
export const excludedIn = (config: unknown): ((path: string) => boolean) => {
  const [excluded, included] = [isIn(textsAt(config, 'exclude')), isIn(textsAt(config, 'include'))];
  return (path) => excluded(path) && !included(path);
};
