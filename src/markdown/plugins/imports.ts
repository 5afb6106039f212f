import { defineHastPlugin, type HastPluginEntry } from 'satteri';
import type { RenderedData } from '../rendered-text.ts';

/** Collects the modules that a text in MDX imports. */
export const imports = (data: RenderedData): HastPluginEntry =>
  defineHastPlugin({
    name: 'imports',
    mdxjsEsm(node) {
      for (const statement of node.parseExpression()?.body ?? [])
        if (statement.type === 'ImportDeclaration') data.imports.push(String(statement.source.value));
    },
  });
