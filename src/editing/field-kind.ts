import { z } from 'zod';
import { frontMatterSchema, type Key } from '#content/front-matter.ts';

/** What a field holds. A `flag` is on or off; a `choice` may also be left open. */
export type Kind = 'text' | 'date' | 'flag' | 'choice' | 'list' | 'map' | 'options';

const kindOfType = (type: z.core.$ZodType, hasDefault = false): Kind => {
  if (type instanceof z.ZodOptional) return kindOfType(type.unwrap());
  if (type instanceof z.ZodDefault) return kindOfType(type.unwrap(), true);
  if (type instanceof z.ZodDate) return 'date';
  if (type instanceof z.ZodBoolean) return hasDefault ? 'flag' : 'choice';
  if (type instanceof z.ZodArray) return 'list';
  if (type instanceof z.ZodObject) return 'map';
  if (type instanceof z.ZodEnum) return 'options';
  return 'text';
};

/** What each field of front matter holds, by the schema. */
export const kinds: ReadonlyMap<Key, Kind> = new Map(
  Object.entries(frontMatterSchema.shape).map(([key, type]) => [key as Key, kindOfType(type)]),
);
