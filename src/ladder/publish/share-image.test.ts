import {expect, test} from '@playwright/test';
import {shareImageSvg, type Measure} from './share-image';

/** Every letter is half as wide as it is high. */
const measure: Measure = (text, size) =>
  text.trim() === '' ? undefined : {x: 0, width: (text.length * size) / 2};
const image = {title: 'Gardens', tagline: '', accent: '#17494d', language: 'en'};
const logo = 'data:image/png;base64,AA';

test('a ladder without a tagline has its title alone on the picture', () => {
  expect(shareImageSvg(image, measure).match(/<text /gu)).toHaveLength(1);
  const whole = shareImageSvg({...image, tagline: 'Who tends what'}, measure);
  expect(whole.match(/<text /gu)).toHaveLength(2);
});

test('a logo stands at the edge where its title begins', () => {
  const edges = ['Gardens', '\u05D2\u05DF'].map((title) =>
    /<image [^>]* x="(\d+)"/u.exec(shareImageSvg({...image, title, logo}, measure))?.at(1),
  );
  expect(edges).toEqual(['90', '710']);
});
