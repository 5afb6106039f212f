/** Something wrong or odd in what the owner wrote, said so that they can mend it at once. */
export interface Finding {
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

const place = ({ file, line, column }: Finding) =>
  [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');

const byPlace = (a: Finding, b: Finding) =>
  a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);

/** A value with a control character in it must not steer the owner's terminal. */
const visible = (text: string): string =>
  text.replaceAll(/\p{Cc}/gu, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** One finding in two lines: where and what, then the cure. */
export const formatFinding = (finding: Finding): string =>
  `${finding.level} ${place(finding)}${finding.field ? ` [${finding.field}]` : ''}: ${visible(finding.message)}\n    ${finding.remedy}`;

/** All findings in the order of files and lines, one after another. */
export const formatFindings = (findings: readonly Finding[]): string =>
  [...findings].sort(byPlace).map(formatFinding).join('\n');

const matter = ({ file, field, message }: Finding): string => [file, field, message].join('\n');

/** Findings that an earlier reading did not tell: an edit above one moves its line, and makes it no other. */
export const untold = (findings: readonly Finding[], told: readonly Finding[]): readonly Finding[] => {
  const matters = new Set(told.map(matter));
  return findings.filter((finding) => !matters.has(matter(finding)));
};

/** Under `strict` what is odd is wrong. */
export const isFatal = (finding: Finding, strict: boolean): boolean => strict || finding.level === 'error';
