/** The languages that the interface speaks and a post can be written in. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];
