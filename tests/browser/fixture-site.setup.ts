import {test} from '@playwright/test';
import {buildFixtureSite} from '../site/fixture-site';

test('the site of the fixture ladder is built', () => {
  buildFixtureSite();
});
