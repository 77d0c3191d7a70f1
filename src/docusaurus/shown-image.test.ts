import {writeFileSync} from 'node:fs';
import {expect, test} from '@playwright/test';
import type {ImageLook} from '../ladder/parse/raw-images';
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

test('an image is as wide or as high as its author says, in the shape of its file', ({}, info) => {
  const source = info.outputPath('bed.svg');
  writeFileSync(source, '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"/>');
  const file = {source, address: '/bed.svg', isInLadder: false, kind: 'image'} as const;
  const sizeOf = (look: ImageLook): unknown[] => {
    const {width, height} = shownImage(file, '/', look);
    return [width, height];
  };
  expect(sizeOf({width: 15})).toEqual(['15', '10']);
  expect(sizeOf({height: 40})).toEqual(['60', '40']);
  expect(sizeOf({width: 15, height: 40})).toEqual(['15', '10']);
});
