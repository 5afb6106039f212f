import type { Language } from '#text/language.ts';
import { en, type Strings } from './en.ts';
import { vi } from './vi.ts';

/** What the interface says, by language. */
export const strings: Readonly<Record<Language, Strings>> = { vi, en };

export type { Strings };
