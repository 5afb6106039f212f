import type { EngineFolder, Place } from './blog-files.ts';

/** A page that has an address of its own, or is not public. */
const isElsewhere = /^(?:permalink:|published:\s*false\b|draft:\s*true\b)/m;

/** Old addresses of pages without `permalink`, which ended in `.html`, and where the pages are: `/about.html`, `/about/`. */
export const htmlPages = (
  { paths, read }: EngineFolder,
  placeOf: (path: string) => Place,
): readonly (readonly [string, string])[] =>
  paths.flatMap((path): readonly (readonly [string, string])[] => {
    const place = placeOf(path);
    const name = 'to' in place ? /^pages\/(.+)\.mdx?$/.exec(place.to)?.[1] : undefined;
    if (name === undefined || /(?:^|\/)(?:index|404)$/.test(name) || isElsewhere.test(read(path) ?? '')) return [];
    return [[`/${name}.html`, `/${name}/`]];
  });
