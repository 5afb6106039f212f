import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { engineWords, withFallback, type Words } from '#strings/index.ts';
import { controlIssues, explainMissing, languageIssues, placeholderSettings, siteSchema, type Site } from './site.ts';

/** Settings that a build can go on with, and what is wrong with those of the owner. */
export interface CheckedSettings {
  readonly site: Site;
  readonly diagnostics: readonly Diagnostic[];
}

/** Name of the file in messages. */
export const settingsFile = 'site.config.ts';

const names = Object.keys(siteSchema.shape);

const nearest = (key: string): string | undefined =>
  names
    .map((name) => ({ name, edits: distance(key.toLowerCase(), name.toLowerCase()) }))
    .filter(({ name, edits }) => edits <= Math.max(2, Math.floor(name.length / 3)))
    .sort((a, b) => a.edits - b.edits)[0]?.name;

/** The line on which a setting is written; undefined if it stands nowhere as a key. */
const lineOf = (text: string, key: string): { readonly line: number } | object => {
  if (key === '') return {};
  const starts = [`${key}:`, `'${key}':`, `"${key}":`, `${key},`];
  const index = text
    .split('\n')
    .findIndex((line) =>
      line.split(/[{,]/).some((part) => starts.some((start) => `${part.trim()},`.startsWith(start))),
    );
  return index < 0 ? {} : { line: index + 1 };
};

/** The line of a value: where its text stands, in quotation marks if it does, else where its key does. */
export const placeOf = (
  text: string,
  value: unknown,
  path: readonly PropertyKey[],
): { readonly line: number } | object => {
  const written = typeof value === 'string' && value !== '' ? [`'${value}'`, `"${value}"`, value] : [];
  const at = written.map((one) => text.indexOf(one)).find((index) => index >= 0);
  if (at !== undefined) return { line: text.slice(0, at).split('\n').length };
  return lineOf(text, String(path.findLast((key) => typeof key === 'string') ?? ''));
};

const valueAt = (settings: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], settings);

/** A value as the owner wrote it, shortened. */
const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};

const sentence = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;

/** What to write instead of a wrong value. */
const remedyOf = (issue: z.core.$ZodIssue): string =>
  issue.code === 'invalid_value'
    ? `Write ${new Intl.ListFormat('en', { type: 'disjunction' }).format(issue.values.map((one) => `'${String(one)}'`))}.`
    : sentence(issue.message);

const errorsOf = (issue: z.core.$ZodIssue, settings: unknown, text: string): readonly Diagnostic[] => {
  const at = { level: 'error', file: settingsFile } as const;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key): Diagnostic => {
      const guess = issue.path.length === 0 ? nearest(key) : undefined;
      return {
        ...at,
        ...lineOf(text, key),
        field: [...issue.path, key].join('.'),
        message: `There is no setting “${key}”.`,
        remedy:
          guess === undefined
            ? 'Delete it, or look for its name in src/config/site.ts of the engine.'
            : `Did you mean ${guess}?`,
      };
    });
  const value = valueAt(settings, issue.path);
  const field = issue.path.join('.');
  return [
    {
      ...at,
      ...placeOf(text, value, issue.path),
      ...(field === '' ? {} : { field }),
      message:
        value === undefined
          ? field === ''
            ? 'The file exports no settings.'
            : `The setting ${field} is missing.`
          : `This value is wrong: ${shown(value)}.`,
      remedy:
        value === undefined && field !== ''
          ? `Write ${field}: and its value; src/config/site.ts of the engine explains it.`
          : remedyOf(issue),
    },
  ];
};

/** The settings without the keys that have errors. */
const withoutWrong = (settings: unknown, issues: readonly z.core.$ZodIssue[]): Readonly<Record<string, unknown>> => {
  const wrong = new Set(
    issues.flatMap((issue) =>
      issue.path[0] !== undefined ? [String(issue.path[0])] : issue.code === 'unrecognized_keys' ? issue.keys : [],
    ),
  );
  const entries = typeof settings === 'object' && settings !== null ? Object.entries(settings) : [];
  return Object.fromEntries(entries.filter(([key]) => !wrong.has(key)));
};

/**
 * Checks settings. Each wrong one is an error, and has its default, so that a build can go on and report what is wrong
 * elsewhere.
 * @param text of the file, for the lines of errors
 * @param override a URL that replaces the setting `url`, for a preview
 * @param words of the interface
 */
export const checkSettings = (
  settings: unknown,
  text: string,
  override?: string,
  words: Words = engineWords,
): CheckedSettings => {
  const result = siteSchema.safeParse(settings, { error: explainMissing });
  const issues = [...(result.error?.issues ?? []), ...controlIssues(settings), ...languageIssues(settings, words)];
  const usable = siteSchema.safeParse({ ...placeholderSettings, ...withoutWrong(settings, issues) });
  const read = (issues.length === 0 ? result.data : undefined) ?? usable.data ?? siteSchema.parse(placeholderSettings);
  const site: Site = { ...read, words: withFallback(words, read.lang) };
  const diagnostics = issues.flatMap((issue) => errorsOf(issue, settings, text));
  if (override === undefined) return { site, diagnostics };
  const url = siteSchema.shape.url.safeParse(override);
  // Visits of a preview are not counted.
  if (url.success) return { site: { ...site, url: url.data, analytics: undefined }, diagnostics };
  const wrong: Diagnostic = {
    level: 'error',
    file: 'SITE_URL',
    message: `This is no address: ${shown(override)}.`,
    remedy: 'Set it to an absolute URL, such as https://blog.example/, or leave it out.',
  };
  return { site, diagnostics: [...diagnostics, wrong] };
};
