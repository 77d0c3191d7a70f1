import {mkdtempSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {parseOwnerFile} from '../../ladder/owner/owner-file';
import {iconPath, markFiles} from './brand';

const assetFolder = mkdtempSync(join(tmpdir(), 'brand-'));
writeFileSync(join(assetFolder, 'favicon.svg'), '<svg><rect fill="#17494d"/></svg>');
writeFileSync(join(assetFolder, 'leaf.svg'), '<svg/>');

const brand = (said: string) => {
  const {logo, accent} = parseOwnerFile(said).settings;
  const names = {logo, image: undefined, font: undefined, accent};
  const words = {title: 'Beds', tagline: 'What we ask.', language: 'en'};
  return {...names, ...words, assetFolder, folder: assetFolder, ownerFile: join(assetFolder, 'x')};
};

test('the icon of the pages is in the color of the owner', () => {
  const site = brand('accent: "#7a1f5c"');
  const [icon] = markFiles(site);
  expect(icon?.path).toBe(iconPath(site));
  expect(icon?.content()).toBe('<svg><rect fill="#7a1f5c"/></svg>');
});

test('the icon of the pages is the logo where there is one, and the ladder’s own where nothing is said', () => {
  const withLogo = brand('{accent: "#7a1f5c", logo: leaf.svg}');
  expect(iconPath(withLogo)).toBe('logo.svg');
  expect(markFiles(withLogo).map(({path}) => path)).toEqual(['logo.svg']);
  expect(iconPath(brand(''))).toBe('favicon.svg');
});
