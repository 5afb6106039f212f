/** The letter in the logo of a blog: the first of its title, in upper case; '' for an empty title. */
export const sealOf = (title: string): string => [...title.toUpperCase()][0] ?? '';
