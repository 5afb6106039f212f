/** The letter in the seal of a blog: the first of its title, upper case; '' for an empty title. */
export const sealOf = (title: string): string => [...title.toUpperCase()][0] ?? '';
