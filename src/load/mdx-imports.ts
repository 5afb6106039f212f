import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Diagnostic } from '#diagnostics/diagnostic.ts';
import type { BlogFolder } from './blog-folder.ts';
import { lineIn, type Entry } from './entry.ts';

/** `@/components/Chart.astro`, and the other names that Astro blogs give to that folder. */
const ownComponent = /^(?:[@~]\/(?:src\/)?|@|src\/)components\/(.+)$/;

/** That folder by a path from the text, as it was in the blog that the text came from. */
const movedComponent = /^(?:\.{1,2}\/)+(?:src\/)?components\/(.+)$/;

/**
 * The path of a component of the blog, by the name that is the same in each text, or by a path that leads nowhere now.
 * @param importer path of the text
 * @returns undefined for other imports
 */
export const componentPath = (
  from: string,
  { components }: Pick<BlogFolder, 'components'>,
  importer: string,
): string | undefined => {
  const named = ownComponent.exec(from)?.[1];
  if (named !== undefined) return join(components, named);
  const moved = movedComponent.exec(from)?.[1];
  if (moved === undefined || existsSync(resolve(dirname(importer), from))) return undefined;
  const file = join(components, moved);
  return existsSync(file) ? file : undefined;
};

/** The name of a package in an import: `@scope/name/file` is in `@scope/name`. */
const packageOf = (from: string): string =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');

const modules = /\.(?:astro|mdx?|[cm]?[jt]s|json|css|avif|gif|jpe?g|png|svg|webp)$/i;

const fault = (
  from: string,
  path: string,
  folder: BlogFolder,
  engine: string,
): Pick<Diagnostic, 'message' | 'remedy'> | undefined => {
  if (/^(?:astro:|node:|#)/.test(from)) return undefined;
  const file = componentPath(from, folder, path) ?? (from.startsWith('.') ? resolve(dirname(path), from) : undefined);
  if (file === undefined)
    return [engine, dirname(folder.components)].some((root) => existsSync(join(root, 'node_modules', packageOf(from))))
      ? undefined
      : {
          message: `There is no package ${packageOf(from)}.`,
          remedy:
            'Install it beside the engine, write @/components/Name.astro for a component of the blog, or remove the import.',
        };
  if (!existsSync(file))
    return {
      message: `There is no file ${from}.`,
      remedy: 'Correct the path. A component of the blog lies in its folder components: @/components/Name.astro.',
    };
  return modules.test(file)
    ? undefined
    : {
        message: `${from} cannot be imported here.`,
        remedy: 'Write the component as an Astro component. Components of React, Vue or Svelte are not run.',
      };
};

/** An error for each import of a text that leads nowhere. Files may change while the text does not: it is never cached. */
export const wrongImports = (entry: Entry, folder: BlogFolder, engine: string): readonly Diagnostic[] =>
  entry.text.imports.flatMap((from) => {
    const words = fault(from, entry.found.path, folder, engine);
    return words === undefined
      ? []
      : [{ level: 'error', file: entry.source.file, line: lineIn(entry, from), ...words } as const];
  });
