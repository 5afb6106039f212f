import assert from 'node:assert/strict';
import { test } from 'node:test';
import { svgFault } from '#download/svg-check.ts';

const svg = (inner: string, attributes = '') =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"${attributes}>${inner}</svg>`,
  );

for (const [bytes, why] of [
  [svg('<path d="M0 0"/><style>path { fill: red }</style>'), 'shapes and styles'],
  [svg('<a href="https://a.example/"><text>onload=</text></a>'), 'a link and words'],
  [svg('<image href="data:image/png;base64,AAAA"/>'), 'an image within'],
  [
    Buffer.from(`\ufeff<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE svg PUBLIC "a" "b">${svg('').toString()}`),
    'a document type',
  ],
] as const)
  test(`an SVG with ${why} may be served`, () => assert.equal(svgFault(bytes), undefined));

for (const [bytes, fault, why] of [
  [svg('<script/>'), /<script>/, 'a script'],
  [svg('<x:ScRipt xmlns:x="http://www.w3.org/1999/xhtml"/>'), /<ScRipt>/, 'a script of HTML'],
  [svg('<foreignObject/>'), /<foreignObject>/, 'HTML within'],
  [svg('', ' onload="x()"'), /handler onload/, 'a handler'],
  [svg('<a xlink:href=" java&#10;script:x()"/>'), /the address/, 'an address that runs code'],
  [svg('<image href="data:image/svg+xml,x"/>'), /the address/, 'a document within'],
  [svg('<animate attributeName="href" values="a;javascript:x()"/>'), /animation/, 'an animation to such an address'],
  [
    Buffer.from('<!DOCTYPE svg [<!ENTITY a "b">]><svg xmlns="http://www.w3.org/2000/svg"/>'),
    /declarations/,
    'entities',
  ],
  [
    Buffer.from('<?xml-stylesheet type="text/xsl" href="a"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    /style sheet/,
    'a style sheet',
  ],
  [
    Buffer.from('<?xml version="1.0" encoding="UTF-16"?><svg xmlns="http://www.w3.org/2000/svg"/>'),
    /encoding/,
    'an encoding',
  ],
  [Buffer.from([0xff, 0xfe, 0x3c, 0x00]), /encoding/, 'bytes of another encoding'],
  [Buffer.from('<html xmlns="http://www.w3.org/1999/xhtml"><svg/></html>'), /not an SVG/, 'an HTML page around it'],
  [Buffer.from('<svg/>'), /not an SVG/, 'no namespace'],
  [Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><p></svg>'), /well-formed/, 'a tag that is not closed'],
] as const)
  test(`an SVG is refused for ${why}`, () => assert.match(svgFault(bytes) ?? 'nothing', fault));
