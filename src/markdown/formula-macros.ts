interface Token {
  readonly text: string;
}

/** The part of Temml that replaces commands by what they stand for. Tokens are in the order of a stack: the last one first. */
interface Expander {
  readonly macros: {
    readonly has: (name: string) => boolean;
    readonly set: (name: string, macro: Macro, isGlobal: boolean) => void;
  };
  readonly future: () => Token;
  readonly popToken: () => Token;
  readonly consumeSpaces: () => void;
  readonly consumeArg: (end?: readonly string[]) => { readonly tokens: readonly Token[] };
}

type Macro = string | { readonly tokens: readonly Token[]; readonly numArgs: number } | ((expander: Expander) => Macro);

/** Commands by name. */
export type Macros = Record<string, Macro>;

/**
 * `\newcommand{\name}[1]{…}` and its like. As in MathJax, it replaces commands that exist, and is valid in the rest of the text.
 * @param keeps whether a command that exists stays what it is
 */
const define =
  (keeps: boolean) =>
  (expander: Expander): Macro => {
    const optional = (): string | undefined => {
      expander.consumeSpaces();
      if (expander.future().text !== '[') return undefined;
      expander.popToken();
      return expander
        .consumeArg([']'])
        .tokens.map(({ text }) => text)
        .join('');
    };
    if (expander.future().text === '*') expander.popToken();
    const name = expander.consumeArg().tokens[0]?.text ?? '';
    const count = optional() ?? '0';
    if (!/^\\./.test(name) || !/^\d$/.test(count)) throw new Error(`\\newcommand{${name}}[${count}]`);
    if (optional() !== undefined) throw new Error(`\\newcommand{${name}}: a default value is not supported`);
    const { tokens } = expander.consumeArg();
    if (!keeps || !expander.macros.has(name)) expander.macros.set(name, { tokens, numArgs: Number(count) }, true);
    return '';
  };

/** Commands that Temml lacks or reads otherwise than TeX or MathJax. */
export const formulaMacros = (): Macros => ({
  '\\newcommand': define(false),
  '\\renewcommand': define(false),
  '\\providecommand': define(true),
  '\\def': '\\gdef',
  '\\DeclareMathOperator': '\\@ifstar\\@limitsoperator\\@plainoperator',
  '\\@plainoperator': '\\newcommand{#1}{\\operatorname{#2}}',
  '\\@limitsoperator': '\\newcommand{#1}{\\operatorname*{#2}}',
  // Temml draws what stands above anything but a relation as an exponent.
  '\\overset': '\\stackrel{#1}{#2}',
});
