/** Letters of a name where two digests begin alike. */
const fullLength = 16;

/**
 * @param length letters of a name; every one of them travels in the file that lists all names, while few let a browser
 * take a new file for an old one
 * @returns for each digest a name that no other of them has, which depends on nothing but them
 */
export const namesOf = (digests: readonly string[], length: number, language: string): readonly string[] => {
  const counts = new Map<string, number>();
  for (const digest of new Set(digests)) {
    const short = digest.slice(0, length);
    counts.set(short, (counts.get(short) ?? 0) + 1);
  }
  return digests.map((digest) => {
    const short = digest.slice(0, length);
    return `${language}_${counts.get(short) === 1 ? short : digest.slice(0, fullLength)}`;
  });
};
