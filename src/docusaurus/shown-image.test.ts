import {writeFileSync} from 'node:fs';
import {expect, test} from '@playwright/test';
import {shownImage} from './shown-image';

for (const [isInLadder, start] of [
  [true, 'data:image/svg+xml;base64,'],
  [false, '/ladder/bed.svg'],
] as const) {
  const where = isInLadder
    ? 'beside the pages stands in the page'
    : "of the owner's own folder is a file";
  test(`a drawing ${where}`, ({}, info) => {
    const source = info.outputPath('bed.svg');
    writeFileSync(source, '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>');
    const shown = shownImage({source, address: '/bed.svg', isInLadder, kind: 'image'}, '/ladder/');
    expect(shown).toMatchObject({width: '30', height: '20'});
    expect(shown.src.startsWith(start)).toBe(true);
  });
}
