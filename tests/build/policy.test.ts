import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { attribute, find, lineOf, type Node } from './html.ts';
import { odd, sample, site, type Element } from './site.ts';

const built = [
  { name: 'sample', open: sample },
  { name: 'sample below a sub-path', open: () => site('below', { env: { SITE_URL: 'https://example.org/sub/' } }) },
  { name: 'odd', open: odd },
] as const;

/** Elements that load or run something, or change the meaning of addresses. */
const loading = ['script', 'style', 'link', 'base', 'body'] as const;

const contentOf = ({ childNodes: [text] }: Element): string => (text && 'value' in text ? text.value : '');

const hashOf = (content: string): string => `'sha256-${createHash('sha256').update(content).digest('base64')}'`;

/** The content security policy of a page: the allowed sources of each directive. */
const policyOf = (page: Node, file: string): ReadonlyMap<string, readonly string[]> => {
  const isPolicy = (element: Element) => attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy';
  const policies = find(page, 'meta').filter(isPolicy);
  assert.equal(policies.length, 1, `${file}: one policy`);
  assert.equal(policies[0]?.parentNode?.nodeName, 'head', `${file}: browsers ignore a policy outside of the head`);
  const first = find(page, 'meta', ...loading).find(
    (element) => isPolicy(element) || loading.some((name) => name === element.tagName),
  );
  assert.equal(first, policies[0], `${file}: the policy does not apply to elements before it`);
  const directives = (attribute(policies[0], 'content') ?? '').split(';').map((directive) => directive.trim());
  return new Map(directives.map((directive) => [directive.split(' ')[0] ?? '', directive.split(' ').slice(1)]));
};

test('without the setting editing, nothing of the editor is in a site', async () => {
  const { files, pages, read } = await sample();
  assert.deepEqual(
    files.filter((file) => /(?:^|\/)admin|sveltia|cms/i.test(file)),
    [],
  );
  for (const file of files.filter((file) => /\.(?:m?js|html|txt|xml|webmanifest)$|_(?:headers|redirects)$/.test(file)))
    assert.doesNotMatch(await read(file), /sveltia|\/admin\//i, file);
  for (const [file, page] of pages) {
    const policy = [...policyOf(page, file)]
      .map(([directive, sources]) => [directive, ...sources].join(' '))
      .join('; ');
    assert.doesNotMatch(policy, /api\.github\.com|style-src[^;]*'unsafe-inline'|worker-src/, file);
  }
});

/** Scripts that a policy allows by their hash: inline scripts, and speculation rules. */
const inlineScripts = (page: Node): readonly Element[] =>
  find(page, 'script').filter(
    (script) =>
      attribute(script, 'src') === undefined &&
      [undefined, 'module', 'text/javascript', 'speculationrules'].includes(attribute(script, 'type')),
  );

for (const { name, open } of built)
  test(`each page of ${name} has a policy that allows only what the page needs`, async () => {
    for (const [file, page] of (await open()).pages) {
      const policy = policyOf(page, file);
      const allows = (directive: string, source: string) => policy.get(directive)?.includes(source) ?? false;
      assert.deepEqual(policy.get('default-src'), ["'self'"], file);
      assert.deepEqual(policy.get('object-src'), ["'none'"], file);
      assert.deepEqual(policy.get('base-uri'), ["'none'"], file);
      assert.deepEqual(policy.get('form-action'), ["'self'"], file);
      assert.deepEqual(policy.get('upgrade-insecure-requests'), [], file);
      for (const directive of ['script-src', 'style-src'])
        for (const source of policy.get(directive) ?? [])
          assert.doesNotMatch(source, /^'unsafe-|\*|^(?:https?|data):$/, `${file}: ${directive}`);
      for (const style of find(page, 'style').filter(({ parentNode }) => parentNode?.nodeName === 'head'))
        assert.ok(allows('style-src', hashOf(contentOf(style))), `${file}: its inline style is blocked`);
      for (const script of inlineScripts(page))
        assert.ok(allows('script-src', hashOf(contentOf(script))), `${file}: its inline script is blocked`);
      for (const link of find(page, '[data-frame]'))
        assert.ok(
          allows('frame-src', new URL(attribute(link, 'data-frame') ?? '').origin),
          `${file}: the frame of "${lineOf(link)}" is blocked`,
        );
    }
  });
