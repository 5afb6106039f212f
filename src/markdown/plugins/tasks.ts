import { defineHastPlugin, type HastNode, type HastPluginEntry } from 'satteri';

const isElement = (node: HastNode, ...names: readonly string[]): boolean =>
  node.type === 'element' && names.includes(node.tagName);

/** Labels the checkbox of each task list item with the text of the item, without nested lists. */
export const tasks = (): HastPluginEntry =>
  defineHastPlugin({
    name: 'tasks',
    element: {
      filter: ['li'],
      visit(node, ctx) {
        const [first] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
        const line = first?.type === 'element' && first.tagName === 'p' ? first : node;
        const box = line.children.find((child) => isElement(child, 'input'));
        if (box?.type !== 'element' || box.properties['type'] !== 'checkbox') return;
        const words = line.children
          .filter((child) => !isElement(child, 'ul', 'ol'))
          .map((child) => ctx.textContent(child));
        ctx.setProperty(box, 'ariaLabel', words.join('').replaceAll(/\s+/g, ' ').trim());
      },
    },
  });
