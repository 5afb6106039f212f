import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sealOutline, sealPolygon, sealUnits } from '#output/seal-outline.ts';

/** The points of a path that moves from one to the next, as SVG 2 §9.3 reads its numbers. */
const pointsOf = (path: string): readonly (readonly [x: number, y: number])[] => {
  const numbers = [...path.matchAll(/-?(?:\d+(?:\.\d+)?|\.\d+)/g)].map(([number]) => Number(number));
  let [x, y] = [0, 0];
  return numbers.flatMap((number, index) => {
    if (index % 2 === 0) x += number;
    else y += number;
    return index % 2 === 0 ? [] : [[x, y].map((place) => Math.round(place * 10) / 10) as [x: number, y: number]];
  });
};

test('the outline of a seal is the same each time, another for other letters, and within its square', () => {
  assert.equal(sealOutline('Đ'), sealOutline('Đ'));
  assert.notEqual(sealOutline('Đ'), sealOutline('D'));
  for (const letters of ['K', 'Đ', 'HV', '']) {
    const outline = sealOutline(letters);
    assert.match(outline, /^m[-\d. ]+z$/);
    assert.ok(outline.length < 150);
    assert.match(sealPolygon(letters), /^polygon\((?:[\d.]+% [\d.]+%, ){15}[\d.]+% [\d.]+%\)$/);
    const points = pointsOf(outline);
    assert.equal(points.length, 16);
    assert.ok(points.flat().every((number) => number >= 0 && number <= sealUnits));
    // The same as the corners of the polygon, within its tenths of a percent.
    const corners = [...sealPolygon(letters).matchAll(/([\d.]+)% ([\d.]+)%/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    for (const [index, point] of points.entries())
      for (const axis of [0, 1] as const)
        assert.ok(Math.abs((point[axis] / sealUnits) * 100 - (corners[index]?.[axis] ?? -1)) < 0.06);
  }
});
