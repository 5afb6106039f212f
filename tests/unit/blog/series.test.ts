import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDiagnostics } from '#diagnostics/diagnostic.ts';
import { buildSeries } from '#blog/series.ts';
import { aPost } from '../samples.ts';

const part = (name: string, order: number, day = order) =>
  aPost(
    { slug: `/${name}-${order}-${day}`, series: { name, order }, date: new Date(Date.UTC(2016, 0, day)) },
    { id: `${name}-${order}-${day}` },
  );

test('series are in dictionary order, parts in their given order', () => {
  const { series, diagnostics } = buildSeries([part('Đồ án', 1), part('Docker', 10, 1), part('Docker', 2, 9), aPost()]);
  assert.deepEqual(
    series.map(({ name, slug, posts }) => [name, slug, posts.map((post) => post.series?.order)]),
    [
      ['Docker', 'docker', [2, 10]],
      ['Đồ án', 'do-an', [1]],
    ],
  );
  assert.deepEqual(diagnostics, []);
});

test('two parts with the same number are sorted by date, with a warning', () => {
  const { series, diagnostics } = buildSeries([part('Rust', 1, 5), part('Rust', 1, 3)]);
  assert.deepEqual(
    series[0]?.posts.map(({ permalink }) => permalink),
    ['/Rust-1-3', '/Rust-1-5'],
  );
  assert.equal(
    formatDiagnostics(diagnostics),
    'warning posts/Rust-1-5.md [series]: “Rust” has two parts with the order 1: the other is posts/Rust-1-3.md.\n    Give each part a different order.',
  );
});

test('two spellings with the same slug are one series', () => {
  assert.equal(buildSeries([part('Học Rust', 1), part('học rust', 2)]).series.length, 1);
});
