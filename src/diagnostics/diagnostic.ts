/** A mistake in what the owner wrote, with its place and how to correct it. */
export interface Diagnostic {
  /** `error` stops the build; `warning` does so only under `strict`; `note` never does. */
  readonly level: 'error' | 'warning' | 'note';
  /** Path below the blog folder: `posts/2016/x.md`. */
  readonly file: string;
  /** 1-based, in the whole file, front matter included. */
  readonly line?: number;
  /** 1-based. */
  readonly column?: number;
  /** The front matter key, as written. */
  readonly field?: string;
  /** What was found. */
  readonly message: string;
  /** What to write instead. */
  readonly remedy: string;
}

/** `posts/a.md:3:1`. */
export const place = ({ file, line, column }: Diagnostic) =>
  [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');

/** Compares by file, line and column. */
export const byPlace = (a: Diagnostic, b: Diagnostic) =>
  a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);

/** Escapes control characters, so that a value cannot send commands to the terminal of the owner. */
export const visible = (text: string): string =>
  text.replaceAll(/\p{Cc}/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** One diagnostic in two lines: place and message, then the remedy. */
export const formatDiagnostic = (diagnostic: Diagnostic): string =>
  `${diagnostic.level} ${place(diagnostic)}${diagnostic.field ? ` [${diagnostic.field}]` : ''}: ${visible(diagnostic.message)}\n    ${diagnostic.remedy}`;

/** All diagnostics, sorted by file and line. */
export const formatDiagnostics = (diagnostics: readonly Diagnostic[]): string =>
  [...diagnostics].sort(byPlace).map(formatDiagnostic).join('\n');

/** What makes two diagnostics the same. The line is not part of it: an edit above moves the line. */
const identityOf = ({ file, field, message }: Diagnostic): string => [file, field, message].join('\n');

/**
 * Diagnostics that have not been reported before.
 * @param reported all earlier diagnostics
 */
export const unreported = (
  diagnostics: readonly Diagnostic[],
  reported: readonly Diagnostic[],
): readonly Diagnostic[] => {
  const known = new Set(reported.map(identityOf));
  return diagnostics.filter((diagnostic) => !known.has(identityOf(diagnostic)));
};

/**
 * Whether a diagnostic stops the build.
 * @param strict the setting of this name: warnings stop the build too
 */
export const isFatal = ({ level }: Diagnostic, strict: boolean): boolean =>
  level === 'error' || (strict && level === 'warning');
