import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Plugin, ViteDevServer } from 'vite';
import {
  clearPaths,
  imagePaths,
  mdxPaths,
  reloadImages,
  reloadMdx,
  virtualModules,
} from '#astro/integrations/virtual-modules.ts';
import { apiKey, type PluginApi } from '#astro/plugin-api.ts';
import { anImage } from '../../load/image-files.ts';
import { aText, readBlog } from '../../load/samples.ts';
import { aFolder } from '../../temporary-folder.ts';

const anApi = async (
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<{ root: string; api: PluginApi }> => {
  const { root, ...reading } = await readBlog(files);
  return { root, api: { loadedBlog: () => reading } as unknown as PluginApi };
};

/** The plugin, which hands the blog over through a global object: other tests have one of their own there. */
const pluginOf = (api: PluginApi, context: TestContext): Plugin => {
  const original = Object.getOwnPropertyDescriptor(globalThis, apiKey);
  context.after(() => {
    if (original) Object.defineProperty(globalThis, apiKey, original);
    else Reflect.deleteProperty(globalThis, apiKey);
  });
  return virtualModules(api, '/engine');
};

const leftToVite = Symbol('left to Vite');

/** What a page gets for an import. */
const imported = (plugin: Plugin, name: string): unknown => {
  const { resolveId, load } = plugin as unknown as {
    resolveId: { handler: (name: string) => string | undefined };
    load: (id: string) => string | undefined;
  };
  const id = resolveId.handler(name);
  return id === undefined ? leftToVite : load(id);
};

const withImages = {
  'posts/a/index.md': aText('![A](a.png) ![B](../b.png) ![A](./a.png) ![Gone](gone.png)', 'cover: ./cover.jpg'),
  'posts/c.md': aText('![B](b.png) ![Elsewhere](https://a.example/x.png)', 'cover: https://a.example/cover.jpg'),
  'posts/d.md': aText('Text.', `cover: ${join(aFolder({ 'served.png': anImage.png }), 'served.png')}`),
  'posts/a/a.png': anImage.png,
  'posts/a/cover.jpg': anImage.jpg,
  'posts/b.png': anImage.png,
  'posts/a/unused.png': '',
};

test('the images of pages are those that texts show and that are there, each once', async () => {
  const { root, api } = await anApi(withImages);
  assert.deepEqual(
    imagePaths(api),
    ['a/a.png', 'a/cover.jpg', 'b.png'].map((file) => join(root, 'posts', file)),
  );
});

test('pages import each image under its path on disk', async (context) => {
  const { root, api } = await anApi(withImages);
  const code = String(imported(pluginOf(api, context), 'virtual:muc/images'));
  const path = JSON.stringify(join(root, 'posts/b.png'));
  const [, name] = new RegExp(`^import (\\w+) from ${RegExp.escape(path)};$`, 'm').exec(code) ?? [];
  assert.ok(name !== undefined && code.includes(`${path}: ${name}`), code);
});

test('a blog without images gives pages none', async (context) => {
  const { api } = await anApi({ 'posts/a.md': aText('Text.') });
  assert.match(String(imported(pluginOf(api, context), 'virtual:muc/images')), /^export const images = \{\s*\};$/);
});

test('pages get the blog of this process as it is, and other imports are left to Vite', async (context) => {
  const { api } = await anApi({ 'posts/a.md': aText('Text.') });
  const plugin = pluginOf(api, context);
  const code = String(imported(plugin, 'virtual:muc'));
  const module = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as { api: PluginApi };
  assert.equal(module.api, api);
  assert.equal(imported(plugin, 'virtual:other'), leftToVite);
});

test('Astro gets the texts in MDX of this blog alone, each under its file name', async (context) => {
  const { root, api } = await anApi({ 'posts/100% a.mdx': aText('Text.'), 'posts/b.md': aText('Text.') });
  const plugin = pluginOf(api, context);
  assert.deepEqual(mdxPaths(api), [join(root, 'posts/100% a.mdx')]);
  const code = String(imported(plugin, 'astro:content-module-imports'));
  const [, file, from = ''] =
    /^export default new Map\(\[\["([^"]*)", \(\) => import\("([^"]*)"\)\]\]\);$/.exec(code) ?? [];
  assert.equal(file, 'posts/100% a.mdx');
  // Astro takes it as a URL relative to its root.
  const path = new URLSearchParams(from.split('?')[1]).get('fileName') ?? '';
  assert.equal(fileURLToPath(new URL(path, 'file:///engine/')), join(root, 'posts/100% a.mdx'));
});

/** A development server with one environment that knows these modules. */
const aServer = (modules: readonly string[]) => {
  const done: string[] = [];
  const environment = {
    moduleGraph: { getModuleById: (id: string) => (modules.includes(id) ? { id } : undefined) },
    reloadModule: ({ id }: { id: string }) => Promise.resolve(void done.push(`reload ${id}`)),
    hot: { send: (event: string) => void done.push(`send ${event}`) },
  };
  return { server: { environments: { ssr: environment } } as unknown as ViteDevServer, done };
};

test('after an edit pages ask anew for images and paths', () => {
  const { server, done } = aServer(['\0virtual:muc/images']);
  reloadImages(server);
  clearPaths(server);
  assert.deepEqual(done, ['reload \0virtual:muc/images', 'send astro:content-changed']);
});

test('after an edit of the list of texts Astro asks for them anew', () => {
  const { server, done } = aServer(['\0virtual:muc/mdx']);
  reloadMdx(server);
  assert.deepEqual(done, ['reload \0virtual:muc/mdx']);
});

test('nothing is reloaded where no page asked for images yet', () => {
  const { server, done } = aServer([]);
  reloadImages(server);
  assert.deepEqual(done, []);
});
