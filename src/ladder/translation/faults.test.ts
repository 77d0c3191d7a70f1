import {expect, test} from '@playwright/test';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {projectFolder} from '../../workspace/project-folder';
import {textsOfInterface} from '../../workspace/interface-texts';
import {readCatalogue} from '../../cli/catalogue-file';
import {faultsOf} from './faults';
import {textsIn} from './texts-in';

test('each language has every text of the interface, and none too many', () => {
  const texts = textsOfInterface();
  expect(texts.length).toBeGreaterThan(100);
  for (const locale of readdirSync(join(projectFolder, 'i18n')))
    expect(faultsOf(locale, readCatalogue(locale), texts)).toEqual([]);
});

test('a fault says where it is, and what was expected', () => {
  const texts = textsIn('say`Prune ${rose}`; counted(n)`1 rose|${n} roses`; say`Water`;');
  const catalogue = {
    'Prune {0}': '{0}{1}を剪定する',
    '1 rose|{0} roses': 'バラ1本|バラ{0}本',
    Weed: '草を取る',
    'theme.common.headingLinkTitle': '{heading}への直接リンク',
  };
  expect(faultsOf('ja', catalogue, texts)).toEqual([
    'i18n/ja/code.json lacks `Water`, expected it with its words in `ja` as `message`',
    'i18n/ja/code.json, `Prune {0}`: unexpected {1}, which the English text does not have',
    'i18n/ja/code.json, `1 rose|{0} roses`: unexpected 2 forms, expected 1 parted by `|`: other',
    'i18n/ja/code.json has `Weed`, which the interface does not say: take it out',
  ]);
});
