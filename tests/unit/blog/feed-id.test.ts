import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feedIdOf } from '#blog/feed-id.ts';
import { aSite } from '../samples.ts';

const url = 'https://an.example/notes/';

for (const [settings, permalink, wanted, why] of [
  [{}, '/2016/02/x.html', 'https://blog.example/2016/02/x.html', 'scheme, host and address'],
  [{ form: 'url' }, '/posts/chào/', 'https://an.example/notes/posts/ch%C3%A0o/', 'the whole URL'],
  [{ form: 'jekyll' }, '/2016/02/04/x.html', 'https://an.example/notes/2016/02/04/x', 'Jekyll: no extension'],
  [{ form: 'jekyll' }, '/2016/02/04/x/', 'https://an.example/notes/2016/02/04/x', 'Jekyll: no slash at the end'],
] as const)
  test(`the id of a post in feeds: ${why}`, () => {
    const site = aSite({ url: 'https://blog.example/', ...('form' in settings && { feedIds: { ...settings, url } }) });
    assert.equal(feedIdOf(site, permalink, permalink), wanted);
  });
