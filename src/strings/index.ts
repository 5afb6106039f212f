import type { Language } from '#text/language.ts';
import { en, type Strings } from './en.ts';
import { vi } from './vi.ts';

/** The text of the interface, by language. */
export const strings: Readonly<Record<Language, Strings>> = { vi, en };

export type { Strings };
