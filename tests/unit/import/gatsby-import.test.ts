import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importGatsby } from '#import/engines/gatsby.ts';
import { has, importFrom, text } from './engine-import.ts';

test('Gatsby: the configuration is read, not run, and what only running would tell is named', async () => {
  const { copies, settings, odd } = await importFrom(importGatsby, {
    'gatsby-config.js':
      'const title = `Sổ tay`;\nthrow 1;\nmodule.exports = {\n  siteMetadata: { title, siteUrl: "https://blog.example", author: { name: "An" }, description: fs.read("x") },\n  plugins: [a()],\n};',
    'gatsby-node.js':
      'const value = createFilePath({ node, getNode });\ncreateNodeField({ node, name: `slug`, value: `/notes${value}` });',
    'content/blog/a/index.md': text,
    'content/blog/a/b.png': '',
    'content/pages/about.md': text,
    'static/x.png': '',
    'src/pages/index.js': '',
  });
  assert.deepEqual(copies, [
    'content/blog/a/index.md → posts/a/index.md',
    'content/blog/a/b.png → posts/a/b.png',
    'content/pages/about.md → pages/about.md',
    'static/x.png → public/x.png',
  ]);
  has(settings, [
    "url: 'https://blog.example/'",
    "title: 'Sổ tay'",
    "name: 'An'",
    "from: ['gatsby']",
    "permalinks: { pattern: '/notes/:path/' }",
  ]);
  assert.deepEqual(
    odd.filter((line) => line.startsWith('gatsby-config.js')),
    ['gatsby-config.js: not understood without running it: siteMetadata.description (line 4)'],
  );
});

test('Gatsby: code that changes the path of a file makes the pattern of addresses a guess', async () => {
  const oddWith = async (code: string) => {
    const { odd, settings } = await importFrom(importGatsby, {
      'gatsby-config.js': 'module.exports = {}',
      'gatsby-node.js': `const value = createFilePath({ node, getNode })${code};`,
      'content/posts/2020/a/index.md': text,
    });
    has(settings, ["permalinks: { pattern: '/:path/' }"]);
    return odd.some((line) => line.includes('/:path/ is a guess'));
  };
  assert.equal(await oddWith(''), false);
  assert.equal(await oddWith('.replace(/\\d{4}/, "")'), true);
});

test('Gatsby: the settings of gatsby-advanced-starter', async () => {
  const { settings, odd } = await importFrom(importGatsby, {
    'gatsby-config.js':
      'const config = require("./data/SiteConfig");\nmodule.exports = { siteMetadata: { siteUrl: urljoin(config.siteUrl) } };',
    'data/SiteConfig.js':
      'const config = { siteTitle: "Sổ tay", siteUrl: "https://blog.example", siteDescription: "Ghi chép", userName: "An" };\nmodule.exports = config;',
    'content/posts/a.md': text,
  });
  has(settings, ["url: 'https://blog.example/'", "title: 'Sổ tay'", "description: 'Ghi chép'", "name: 'An'"]);
  assert.deepEqual(
    odd.filter((line) => line.startsWith('gatsby-config.js')),
    [],
  );
});

test('Gatsby: addresses begin at the folder that the file system plug-in reads', async () => {
  const patternOf = async (path: string, code = '') => {
    const { settings } = await importFrom(importGatsby, {
      'gatsby-config.js': `module.exports = { plugins: [{ resolve: "gatsby-source-filesystem", options: { name: "a", path: ${path} } }, { options: { path: "./src/img" } }] }`,
      'gatsby-node.js': `const value = createFilePath({ node, getNode${code} });`,
      'content/blog/2020/a/index.mdx': text,
    });
    return /pattern: '(.*?)'/.exec(settings)?.[1];
  };
  assert.equal(await patternOf('`${__dirname}/content/`'), '/blog/:path/');
  assert.equal(await patternOf('path.join(__dirname, "content")'), '/blog/:path/');
  assert.equal(await patternOf('`${__dirname}/content`', ', basePath: `blog`'), '/:path/');
  assert.equal(await patternOf('`./content/blog`'), '/:path/');
});

test('Gatsby: pages with lists that components made, and the address of a starter', async () => {
  const { redirects, odd, settings, leftOut } = await importFrom(importGatsby, {
    'gatsby-config.js':
      'module.exports = { siteMetadata: { title: "A", siteUrl: "https://gatsby-starter-blog-demo.netlify.com/" } };',
    'content/blog/a.md': text,
    'content/blog/note.md': 'https://e.example/\n\nA note.\n',
    'src/pages/archives.tsx': '',
    'src/pages/tags/index.js': '',
  });
  assert.deepEqual(redirects, ['/archives/ /archive/', '/tags/ /tag/']);
  assert.ok(
    odd.some((line) => line.includes('does not say the address of the blog')),
    odd.join('\n'),
  );
  has(settings, ["url: 'https://blog.example/'"]);
  assert.ok(leftOut.includes('Markdown without front matter: content/blog/note.md'), leftOut.join('\n'));
});

test('Gatsby: components of React in MDX are left out, and what they enclose stays', async () => {
  const { written, copies, odd } = await importFrom(importGatsby, {
    'gatsby-config.js': 'module.exports = {}',
    'content/blog/a.mdx':
      '---\ntitle: A\n---\n\nimport Tabs from "../components/Tabs"\nimport pic from "./pic.png"\n\n<Box width={[1, 1 / 2]}>\n\nMột **hai**\n\n<Tabs.Item />\n\n</Box>\n\nx <Text as="i">ba</Text>, <img src={pic} />\n',
    'content/blog/plain.mdx': '---\ntitle: B\n---\n\n<Callout kind="tip">\n\nx\n\n</Callout>\n',
    'content/blog/old.mdx':
      '---\ntitle: C\n---\n\n```\nimport x from "x"\n```\n\n    {\n      "a": {\n        "b": 1\n      }\n    }\n',
  });
  assert.equal(
    written.get('posts/a.mdx'),
    '---\ntitle: A\n---\n\n\nimport pic from "./pic.png"\n\n\n\nMột **hai**\n\n\n\n\n\nx ba, <img src={pic} />\n',
  );
  assert.deepEqual(copies, ['content/blog/plain.mdx → posts/plain.mdx']);
  assert.match(written.get('posts/old.md') ?? '', /^ {6}"a": \{$/m);
  assert.deepEqual(
    odd.filter((line) => line.startsWith('posts/')),
    [
      'posts/a.mdx: components of React stay behind, and what they enclose stays: <Box>, <Tabs.Item>, <Text>',
      'posts/old.md: it is no MDX of today, and was taken for Markdown',
    ],
  );
});
