import { z } from 'zod';
import { ignoredNames, otherNames } from './field-names.ts';
import { frontMatterSchema } from './front-matter.ts';

const field = (description: string) => z.unknown().optional().meta({ deprecated: true, description });

/** The schema for editors: it also allows the names of other engines, and marks them as deprecated. */
export const authoredSchema = frontMatterSchema.extend({
  ...Object.fromEntries(Object.entries(otherNames).map(([name, current]) => [name, field(`Other name of ${current}`)])),
  ...Object.fromEntries(ignoredNames.map((name) => [name, field('Not used')])),
});
