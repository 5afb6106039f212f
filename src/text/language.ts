/** The languages that the engine has words for. A blog can add others. */
export const ownLanguages = ['vi', 'en'] as const;
/** One of them. */
export type OwnLanguage = (typeof ownLanguages)[number];

/** Code of a language (BCP 47): `vi`, `en`, or of one that a blog adds, such as `ko` or `pt-BR`. */
export type Language = string;

/** Whether the engine itself has words for a language. */
export const isOwnLanguage = (lang: Language): lang is OwnLanguage => ownLanguages.some((own) => own === lang);

/** Whether a text has the form of the code of a language: two or three letters, with a script or region if it needs one. */
export const isLanguageCode = (code: string): boolean => /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-[A-Z]{2})?$/.test(code);

/** How a language calls itself, as a title: “Español”; undefined for a code of no language, such as `vn`. */
export const nameOfLanguage = (lang: Language): string | undefined => {
  const name = new Intl.DisplayNames([lang], { type: 'language', fallback: 'none' }).of(lang);
  const [first = ''] = name ?? '';
  return name && first.toLocaleUpperCase(lang) + name.slice(first.length);
};

/** Reads the code of a language as people write it: `vi-VN` → `vi`, `zh_cn` → `zh-CN`; undefined if it is none. */
export const readLanguage = (written: string): Language | undefined => {
  const [language = '', ...parts] = written.trim().split(/[-_]/);
  const code = language.toLowerCase();
  if (isOwnLanguage(code)) return code;
  const [script, region] = [parts.find(({ length }) => length === 4), parts.find(({ length }) => length === 2)];
  const full = [code, script && script.charAt(0).toUpperCase() + script.slice(1).toLowerCase(), region?.toUpperCase()]
    .filter((part) => part !== undefined)
    .join('-');
  return isLanguageCode(full) ? full : undefined;
};

const vietnameseLetters =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ]/gu;

/**
 * Minimum share of letters with Vietnamese diacritics. Of 375 real posts, English ones had less than 0.02, and none had
 * between 0.06 and 0.10.
 */
const threshold = 0.05;

/** Code, formulas, URLs and tags: text that is not prose. */
const notProse = /^(`{3,}(?!`)|~{3,}(?!~)).*?^\1|`[^`\n]+`|\$\$[^$]+\$\$|<[^<>]+>|\]\([^()]*\)|https?:\/\/\S+/gms;

/**
 * Detects the language of a post: Vietnamese if at least one letter in twenty has a Vietnamese diacritic.
 * @param markdown title, summary and text
 * @returns undefined for fewer than 20 letters
 */
export const detectLanguage = (markdown: string): OwnLanguage | undefined => {
  const prose = markdown.replaceAll(notProse, ' ').normalize('NFC');
  const letters = prose.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return undefined;
  return (prose.match(vietnameseLetters)?.length ?? 0) / letters >= threshold ? 'vi' : 'en';
};
