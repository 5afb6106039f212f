import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import { notesFile } from '#blog/term-notes.ts';
import { stringsFile } from '#strings/blog-strings.ts';
import { themeFile } from '#output/theme.ts';
import type { BlogFolder } from './blog-folder.ts';
import { slashes } from './file-walk.ts';

/** Whether a file can be read at a path. Reading a pipe, a socket or a device may block for ever. */
export const isReadable = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** The error for something that is no file where a file is read. */
export const notAFile = (file: string): Diagnostic => ({
  level: 'error',
  file,
  message: 'This is not a file, but a folder, a pipe, a socket or a device.',
  remedy: 'Remove it, or write a file in its place.',
});

interface Known {
  /** Name by which a file or folder is recognised in a wrong place. */
  readonly name: string;
  /** Where it is read. */
  readonly path: string;
  /** What is lost while it is not read: a list of addresses or posts is an error. */
  readonly level: Diagnostic['level'];
}

const knownFiles = ({ content, ledger, settings, theme, strings }: BlogFolder): readonly Known[] => [
  { name: notesFile, path: join(content, notesFile), level: 'warning' },
  { name: 'terms.yml', path: join(content, notesFile), level: 'warning' },
  { name: themeFile, path: theme, level: 'warning' },
  { name: stringsFile, path: strings, level: 'warning' },
  { name: 'images.json', path: join(ledger, 'images.json'), level: 'warning' },
  { name: 'hub.json', path: join(ledger, 'hub.json'), level: 'warning' },
  { name: 'published.json', path: join(ledger, 'published.json'), level: 'error' },
  { name: 'redirects.txt', path: join(ledger, 'redirects.txt'), level: 'error' },
  ...['ts', 'mts', 'js', 'mjs'].map((extension): Known => ({
    name: `site.config.${extension}`,
    path: settings,
    level: 'warning',
  })),
];

const knownFolders = ({ content, ledger, comments, ...folder }: BlogFolder): readonly Known[] => [
  { name: 'posts', path: join(content, 'posts'), level: 'error' },
  { name: 'pages', path: join(content, 'pages'), level: 'error' },
  { name: 'comments', path: comments, level: 'warning' },
  { name: 'ledger', path: ledger, level: 'error' },
  { name: 'public', path: folder.public, level: 'warning' },
];

/**
 * Finds files and folders with names that the engine knows, where it does not read them: `terms.yaml` beside `content`,
 * `site.config.js`; and known files that are none.
 */
export const findMisplaced = (folder: BlogFolder): readonly Diagnostic[] => {
  const { content, ledger, settings } = folder;
  const root = dirname(settings);
  const named = (path: string): string => slashes(relative(root, path));
  const isOwn = ({ path }: Known): boolean => !relative(root, path).startsWith('..');
  const misplaced = (known: readonly Known[], places: readonly string[]): readonly Diagnostic[] =>
    known.filter(isOwn).flatMap(({ name, path, level }) =>
      [...new Set(places)]
        .map((place) => join(place, name))
        .filter((other) => other !== path && existsSync(other))
        .map((other): Diagnostic => ({
          level,
          file: named(other),
          message: 'Nothing reads it here.',
          remedy: `Move it to ${named(path)}${existsSync(path) ? ', together with what that holds already' : ''}, or delete it.`,
        })),
    );
  const files = knownFiles(folder);
  return [
    ...misplaced(files, [root, content, join(content, 'posts'), ledger]),
    ...misplaced(knownFolders(folder), [root, content]),
    ...[...new Set(files.map(({ path }) => path))]
      .filter((path) => existsSync(path) && !isReadable(path))
      .map((path) => notAFile(named(path))),
  ];
};
