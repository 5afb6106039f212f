import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { ExplainedError, explainErrors, forOwner, pageError } from '#astro/engine-error.ts';
import { aFolder } from '../temporary-folder.ts';

/** An error as Astro formats it. */
const formatted = (message: string, place: string): string =>
  `\u001b[31m${message}\u001b[39m\n\n   1 | import x\n  Location:\n    ${place}\n  \u001b[1mStack trace:\u001b[22m\n    at load (/engine/node_modules/x.js:1:2)`;

test('an error about a file of the blog names it, with the line of what the message quotes', () => {
  const blog = aFolder({ 'posts/m.mdx': "---\ntitle: x\n---\n\nimport X from './none.js';\n" });
  const path = join(blog, 'posts/m.mdx');
  assert.match(
    forOwner(formatted(`[UNRESOLVED_IMPORT] Could not resolve './none.js' in ../m.mdx`, `${path}:2:14`), blog),
    /^error posts\/m\.mdx:5: Could not resolve '\.\/none\.js'\n {4}Correct this file/,
  );
});

test('an error about a component names its line as the compiler counts it', () => {
  const blog = aFolder({ 'posts/X.astro': '---\nconst a = ;\n---\n' });
  assert.match(
    forOwner(formatted('[CompilerError] Unexpected token', `${join(blog, 'posts/X.astro')}:2:10`), blog),
    /^error posts\/X\.astro:2: Unexpected token\n/,
  );
});

test('an error of the bundler that names no file is its cause', () =>
  assert.match(
    forOwner(
      '[builtin:vite-json] plugin threw an error\n\nCaused by:\n    expected value at line 1\n\nStack backtrace:\n   0: x',
      '/blog',
    ),
    /^error: builtin:vite-json: expected value at line 1\n.*Correct it/,
  ));

test('an error of the engine is one sentence, says so and has no stack', () => {
  const text = forOwner(formatted('x is not a function', '/engine/src/x.ts:1:2'), '/blog');
  assert.match(text, /^error: x is not a function\n {4}This is a fault of the engine\..*report.*--verbose/);
  assert.doesNotMatch(text, /node_modules|Stack/);
});

test('another text stays as it is', () => assert.equal(forOwner('Hello', '/blog'), 'Hello'));

test('an error of a page names its text, and one that is explained already stays as it is', () => {
  const error = pageError('posts/a.md', new TypeError('x is undefined'));
  assert.match(error.message, /^error posts\/a\.md: The page cannot be printed: x is undefined\n {4}This is a fault/);
  assert.equal(error.stack, '');
  const explained = new ExplainedError(
    { level: 'error', file: 'posts/a.mdx', message: 'An expression fails.', remedy: 'Correct it.' },
    undefined,
  );
  assert.equal(pageError('posts/b.mdx', explained), explained);
});

test('what Astro prints before a refusal of the engine is left out', (t) => {
  const written: unknown[] = [];
  t.mock.method(process.stderr, 'write', (text: unknown) => written.push(text));
  explainErrors('/blog');
  const time = '\u001b[2m08:00:00\u001b[22m \u001b[31m[ERROR]\u001b[39m';
  process.stderr.write(
    `${time} [muc-output] An unhandled error occurred while running the \u001b[1m"astro:config:setup"\u001b[22m hook\n`,
  );
  process.stderr.write('Another blog is in that folder.\n');
  assert.equal(written.join(''), 'Another blog is in that folder.\n');
});
