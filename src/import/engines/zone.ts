import { detectLanguage } from '#text/language.ts';
import { isMarkdown, type EngineFolder, type Place } from './blog-files.ts';

/** The time zone in which an engine made addresses. */
export interface Zone {
  /** IANA name. */
  readonly name: string;
  /** Whether the configuration names it. */
  readonly isNamed: boolean;
  /** What the configuration names although there is no such zone. */
  readonly unknown?: string;
}

const isZone = (zone: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

/** So many texts tell the language of a blog. */
const sampleSize = 50;

/**
 * The zone of a configuration, if it names one that exists. An engine without one takes the zone of the machine: UTC where
 * a host builds the blog. For a blog in Vietnamese it is that of Vietnam, where its dates are written.
 */
export const zoneOf = (
  written: string | undefined,
  { paths, read }: EngineFolder,
  placeOf: (path: string) => Place,
): Zone => {
  if (written !== undefined && isZone(written)) return { name: written, isNamed: true };
  const isPost = (path: string): boolean => {
    const place = placeOf(path);
    return isMarkdown(path) && 'to' in place && place.what === 'posts';
  };
  const languages = paths
    .filter(isPost)
    .slice(-sampleSize)
    .flatMap((path) => detectLanguage(read(path) ?? '') ?? []);
  const isVietnamese = languages.filter((language) => language === 'vi').length * 2 > languages.length;
  return {
    name: isVietnamese ? 'Asia/Ho_Chi_Minh' : 'UTC',
    isNamed: false,
    ...(written === undefined ? {} : { unknown: written }),
  };
};
