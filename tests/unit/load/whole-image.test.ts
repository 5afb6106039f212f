import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWhole } from '#load/whole-image.ts';
import { anImage } from './image-files.ts';

/** Which beginnings of a file, shorter than the whole, are taken for one. */
const takenForWhole = (format: string, bytes: Buffer): readonly number[] =>
  Array.from({ length: bytes.length }, (_, end) => end).filter((end) => isWhole[format]?.(bytes.subarray(0, end)));

for (const format of ['png', 'jpg', 'webp'] as const)
  test(`a ${format} that ends anywhere else is not whole`, () => {
    const bytes = Buffer.from(anImage[format]);
    assert.equal(isWhole[format]?.(bytes), true);
    assert.equal(isWhole[format]?.(Buffer.concat([bytes, Buffer.from('more')])), true);
    // Only the checksum of the last chunk of a PNG may be missing.
    const allowed = { png: 4, jpg: 0, webp: 0 }[format];
    assert.deepEqual(
      takenForWhole(format, bytes).filter((end) => end < bytes.length - allowed),
      [],
    );
  });

test('the end of a thumbnail is not the end of a JPEG', () => {
  const jpg = Buffer.from(anImage.jpg);
  const size = Buffer.alloc(2);
  size.writeUInt16BE(jpg.length + 2);
  const photo = Buffer.concat([jpg.subarray(0, 2), Buffer.of(0xff, 0xe1), size, jpg, jpg.subarray(2)]);
  assert.equal(isWhole['jpg']?.(photo), true);
  assert.deepEqual(takenForWhole('jpg', photo), []);
});

test('a GIF is whole at its trailer, and not where a byte only looks like one', () => {
  const head = Buffer.from('GIF89a\u0002\u0000\u0002\u0000\u0000\u0000\u0000', 'latin1');
  const data = Buffer.concat([Buffer.of(200), Buffer.alloc(200, 0x3b)]);
  const frame = Buffer.concat([Buffer.of(0x2c, 0, 0, 0, 0, 2, 0, 2, 0, 0, 2), data, data, Buffer.of(0)]);
  const animation = Buffer.concat([head, frame, Buffer.of(0x21, 0xfe, 1, 0x3b, 0), frame, Buffer.of(0x3b)]);
  assert.equal(isWhole['gif']?.(animation), true);
  assert.equal(isWhole['gif']?.(Buffer.concat([animation, Buffer.from('more')])), true);
  // Behind an image or a comment there may be nothing more than a trailer.
  const ends = [head.length + frame.length, head.length + frame.length + 5, animation.length - 1];
  assert.deepEqual(takenForWhole('gif', animation), ends);
  assert.equal(isWhole['gif']?.(Buffer.from(anImage.gif)), true);
});
