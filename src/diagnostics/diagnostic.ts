/** Something wrong or odd in what the owner wrote, said so that they can mend it at once. */
export interface Diagnostic {
  /** `error` stops the build; `warning` does so only under `strict`. */
  readonly level: 'error' | 'warning';
  /** Path below the blog folder, as the owner knows it: `posts/2016/x.md`. */
  readonly file: string;
  /** 1-based, counted in the whole file, front matter fence included. */
  readonly line?: number;
  /** 1-based. */
  readonly column?: number;
  /** The front matter key as it stands in the file. */
  readonly field?: string;
  /** What was found. */
  readonly message: string;
  /** What to write instead. */
  readonly remedy: string;
}

const place = ({ file, line, column }: Diagnostic) =>
  [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');

const byPlace = (a: Diagnostic, b: Diagnostic) =>
  a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);

/** A value with a control character in it must not steer the owner's terminal. */
const visible = (text: string): string =>
  text.replaceAll(/\p{Cc}/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** One diagnostic in two lines: where and what, then the cure. */
export const formatDiagnostic = (diagnostic: Diagnostic): string =>
  `${diagnostic.level} ${place(diagnostic)}${diagnostic.field ? ` [${diagnostic.field}]` : ''}: ${visible(diagnostic.message)}\n    ${diagnostic.remedy}`;

/** All diagnostics in the order of files and lines, one after another. */
export const formatDiagnostics = (diagnostics: readonly Diagnostic[]): string =>
  [...diagnostics].sort(byPlace).map(formatDiagnostic).join('\n');

const matter = ({ file, field, message }: Diagnostic): string => [file, field, message].join('\n');

/** Diagnostics that an earlier reading did not tell: an edit above one moves its line, and makes it no other. */
export const unreported = (diagnostics: readonly Diagnostic[], told: readonly Diagnostic[]): readonly Diagnostic[] => {
  const matters = new Set(told.map(matter));
  return diagnostics.filter((diagnostic) => !matters.has(matter(diagnostic)));
};

/** Under `strict` what is odd is wrong. */
export const isFatal = (diagnostic: Diagnostic, strict: boolean): boolean => strict || diagnostic.level === 'error';
