/** The arguments of a tag. */
export interface Arguments {
  /** Everything after the name, as written. */
  readonly written: string;
  /** Arguments without a name, in their order, without quotes. */
  readonly positional: readonly string[];
  /** Arguments such as `width=300` and `lang:ruby`. Names are in lower case. */
  readonly named: Readonly<Record<string, string>>;
}

const argument =
  /(?:(?<![\w-])([a-z][\w-]*)\s*[=:]\s*(?!\/\/))?(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|“([^“”]*)”|`([^`]*)`|([^\s"'“”`]+))/gi;

/**
 * Reads the arguments of a tag, as Liquid, Nunjucks, Hugo and WordPress write them.
 * @param written what follows the name of the tag
 */
export const readArguments = (written: string): Arguments => {
  const positional: string[] = [];
  const named: Record<string, string> = {};
  for (const [, name, ...values] of written.matchAll(argument)) {
    const value = (values.find((one) => one !== undefined) ?? '').replaceAll(/\\(["'])/g, '$1');
    if (name === undefined) positional.push(value);
    else named[name.toLowerCase()] = value;
  }
  return { written, positional, named };
};
