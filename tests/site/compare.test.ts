import type {Page} from '@playwright/test';
import {axeFindings} from './axe';
import {expect, test} from './site-test';

/** What is copied as text ends with the address. */
async function copiedAddress(page: Page): Promise<string> {
  const text = await page.evaluate(() => navigator.clipboard.readText());
  return text.split('\n').at(-1) ?? '';
}

const pair = 'compare/Software-Engineering/L2-to-L3/';
const area = 'Software-Engineering/areas/domain-expertise/';

test.describe('without scripts', () => {
  test.use({javaScriptEnabled: false});

  test('a pair of neighbours is complete', async ({page}) => {
    await page.goto(pair);
    await expect(page.getByRole('heading', {level: 1})).toHaveText('What L3 adds to L2');
    await expect(page.getByRole('heading', {level: 2})).toHaveCount(4);
    await expect(page.locator('.compare__from .line')).not.toHaveCount(0);
    await expect(page.locator('.compare__to .line')).not.toHaveCount(0);
    await expect(page.getByText('Own work and nearby teammates')).toBeVisible();
  });

  test('what only a script can choose is not offered', async ({page}) => {
    for (const path of ['./compare/', './compare/then/']) {
      await page.goto(path);
      await expect(page.locator('.neighbour-list')).toBeVisible();
      await expect(page.locator('main').getByRole('combobox')).toHaveCount(0);
      await expect(page.locator('main').getByRole('button')).toHaveCount(0);
    }
  });

  test('an area is complete at every level', async ({page}) => {
    await page.goto(area);
    const ranks = await page.locator('.climb__rank .rank').allInnerTexts();
    expect([...new Set(ranks.filter(Boolean))].toSorted()).toEqual([
      'L1',
      'L2',
      'L3',
      'L4',
      'L5',
      'L6',
    ]);
    await page.locator('details.fold summary').first().click();
    await expect(page.locator('details[open] .line').first()).toBeVisible();
  });

  test('the comparing page lists the pairs', async ({page}) => {
    await page.goto('compare/');
    await page.getByRole('link', {name: /^L1 Junior Software Engineer\s+to\s+L2/u}).click();
    await expect(page).toHaveURL(/compare\/Software-Engineering\/L1-to-L2\/$/u);
  });
});

test('the pages are in the sitemap', async ({page, site}) => {
  const response = await page.request.get(`${site.url}sitemap.xml`);
  const text = await response.text();
  expect(text).toContain(`/${pair}`);
  expect(text).toContain(`/${area}`);
});

test('a level leads to its neighbors and the levels of its rank, each to read and to compare', async ({
  page,
}) => {
  const level = 'Software-Engineering/L3-Senior-Software-Engineer/';
  await page.goto(level);
  const links = page.getByRole('navigation', {name: /^(Neighboring|Other) levels$/u});
  const leads = async (name: string, to: RegExp, heading: string | RegExp): Promise<void> => {
    await links.getByRole('link', {name, exact: true}).click();
    await expect(page).toHaveURL(to);
    await expect(page.getByRole('heading', {level: 1})).toHaveText(heading);
    await page.goto(level);
  };
  await leads('L4 Lead Software Engineer', /\/L4-Lead-Software-Engineer\/$/u, /^L4/u);
  await leads('What L4 adds to L3', /\/L3-to-L4\/$/u, 'What L4 adds to L3');
  await leads('L2 Software Engineer', /\/L2-Software-Engineer\/$/u, /^L2/u);
  await leads('What L3 adds to L2', /\/L2-to-L3\/$/u, 'What L3 adds to L2');
  await leads('Senior Software Engineer, Cloud Platform', /\/Cloud-Platform\/L3/u, /^L3/u);
  await links.getByRole('link', {name: 'Compare with Cloud Platform'}).click();
  await expect(page.locator('.compare__head')).toHaveText([
    /^L3.*Software Engineering/u,
    /^L3.*Cloud Platform/u,
  ]);
});

test('an area leads to the page of every level, and from there to the other tracks and to all in one', async ({
  page,
}) => {
  await page.goto('Software-Engineering/L3-Senior-Software-Engineer/');
  await page.getByRole('link', {name: /At every level\s*: Domain expertise/u}).click();
  await expect(page).toHaveURL(/Software-Engineering\/areas\/domain-expertise\/$/u);
  const tracks = page.getByRole('navigation', {name: 'This area in other tracks'});
  await tracks.getByRole('link', {name: 'Cloud Platform'}).click();
  await expect(page).toHaveURL(/Cloud-Platform\/areas\/domain-expertise\/$/u);
  await tracks.getByRole('link', {name: /Both in one|All \d+ tracks/u}).click();
  const tracksOf = page.locator('.climb__block').first().locator('.climb__track-name:visible');
  await expect(tracksOf).toHaveText(['Software Engineering', 'Cloud Platform']);
});

for (const path of [pair, 'compare/?from=Software-Engineering/L2&to=Software-Engineering/L3']) {
  test(`each area of ${path} is one press away from its head`, async ({page}) => {
    await page.goto(path);
    const links = page.getByRole('navigation', {name: 'Areas of this comparison'});
    await expect(links.getByRole('link')).toHaveCount(4);
    await links.getByRole('link').last().click();
    await expect(page.locator('.compare-area h2').last()).toBeInViewport();
    await expect(page).toHaveURL(/\/compare\/.*#./u);
  });
}

test('a screen reader is told whose line it reads', async ({page}) => {
  await page.goto(pair);
  const table = page.locator('.compare-area').first().getByRole('table');
  await expect(table.getByRole('columnheader')).toHaveText([/^L2 .*/u, /^L3 .*/u]);
  await expect(table.getByRole('rowheader')).not.toHaveCount(0);
  await page.goto(area);
  const rung = page.locator('.climb').getByRole('listitem').first();
  await expect(rung.getByRole('link').first()).toHaveAccessibleName(/^L\d \w+/u);
});

test('only what differs is offered where there is something that does not', async ({page}) => {
  const choice = page.getByRole('checkbox', {name: 'Only what differs'});
  await page.goto('compare/?from=Cloud-Platform/L3&to=Software-Engineering/L3');
  await expect(page.locator('.compare-area')).not.toHaveCount(0);
  await expect(page.getByText('(the same)')).not.toHaveCount(0);
  await expect(choice).toBeVisible();
  await page.goto('compare/?from=Software-Engineering/L1&to=Engineering-Management/L6');
  await expect(page.locator('.compare-area')).not.toHaveCount(0);
  await expect(choice).toHaveCount(await page.getByText('(the same)').count());
});

test('a track shows the levels of other tracks that share a rank', async ({page}) => {
  await page.goto('Cloud-Platform/');
  await expect(page.getByText('Also L4:').locator('..').getByRole('link')).toHaveText([
    'Lead Software Engineer (Software Engineering)',
    'Engineering Manager (Engineering Management)',
  ]);
});

test('choosing, swapping and narrowing live in the address, and the back button undoes them', async ({
  page,
}) => {
  await page.goto('compare/?from=Cloud-Platform/L3&to=Software-Engineering/L3');
  const heads = page.locator('.compare__head');
  await expect(heads).toHaveText([/Cloud Platform/u, /Software Engineering/u]);
  await page.getByRole('button', {name: 'Swap'}).click();
  await expect(heads).toHaveText([/Software Engineering/u, /Cloud Platform/u]);
  await expect(page).toHaveURL(/\?from=Software-Engineering\/L3&to=Cloud-Platform\/L3$/u);
  const same = page.getByText('(the same)');
  await expect(same).toHaveCount(3);
  await page.getByRole('checkbox', {name: 'Only what differs'}).check();
  await expect(same).toHaveCount(0);
  await expect(page).toHaveURL(/differences=only$/u);
  await page.getByLabel('To this level').selectOption('Engineering-Management/L4');
  await expect(heads).toHaveText([/L3/u, /L4\s*Engineering Manager/u]);
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(heads).toHaveText([/Cloud Platform/u, /Software Engineering/u]);
});

test('the arrow keys go through a list in one step of the way back', async ({page}) => {
  await page.goto('compare/?from=Cloud-Platform/L3&to=Software-Engineering/L3');
  const heads = page.locator('.compare__head');
  await expect(heads).toHaveText([/^L3.*Cloud Platform/u, /^L3.*Software Engineering/u]);
  const beside = page.getByLabel('To this level');
  await beside.focus();
  for (const level of ['Software-Engineering/L4', 'Software-Engineering/L5'])
    await beside.selectOption(level);
  await expect(beside).toBeFocused();
  await expect(heads.last()).toHaveText(/^L5/u);
  await page.goBack();
  await expect(heads.last()).toHaveText(/^L3/u);
});

test('a link to an area of two chosen levels is copied whole, and leads there', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('compare/?from=Cloud-Platform/L3&to=Software-Engineering/L3');
  const heading = page.locator('.compare-area h2').last();
  await heading.getByRole('button').click();
  await expect(page.locator('.copy-note').getByText('link copied')).toBeVisible();
  const copied = await copiedAddress(page);
  const words = await heading.innerText();
  const arrived = await context.newPage();
  await arrived.goto(copied);
  await expect(arrived.locator('.compare__head').first()).toHaveText(/Cloud Platform/u);
  await expect(arrived.getByRole('heading', {level: 2, name: words.trim()})).toBeInViewport();
});

test('one level alone is set beside the next of its track', async ({page}) => {
  await page.goto('compare/?from=cloud-platform/l2');
  await expect(page.locator('.compare__head')).toHaveText([/^L2/u, /^L3.*Cloud Platform/u]);
});

test('a level that is gone is explained, with others that are near', async ({page}) => {
  await page.goto('compare/?from=Cloud-Platform/L9&to=Cloud-Platform/L3');
  await expect(page.getByRole('alert')).toContainText('There is no level “Cloud-Platform/L9”');
  await page.getByRole('button', {name: 'L4 Lead Software Engineer, Cloud Platform'}).click();
  await expect(page.locator('.compare__head')).toHaveText([/^L4/u, /^L3/u]);
  await expect(page.getByLabel('From this level')).toBeFocused();
});

test('every line leads to its place without scripts, and copies its permanent link with them', async ({
  page,
  browser,
  site,
}) => {
  const plain = await browser.newPage({javaScriptEnabled: false});
  await plain.goto(site.url + pair);
  await plain.locator('.compare-table .compare__from .line > .copy').first().click();
  await expect(plain.locator('li:target')).toBeVisible();
  const words = (await plain.locator('li:target').innerText()).trim();
  await plain.close();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(pair);
  await page.locator('.compare-table .compare__from .line > .copy').first().click();
  await expect(page.locator('.copy-note').getByText('link copied')).toBeVisible();
  await expect(page).toHaveURL(site.url + pair);
  const copied = await copiedAddress(page);
  expect(copied).toMatch(/\/s\/[0-9a-z]{7}\/#\d+$/u);
  await page.goto(copied);
  await expect(page.locator('li:target')).toHaveText(words);
});

test('every example leads to its place, and examples open all at once', async ({page}) => {
  await page.goto(pair);
  await page.getByRole('button', {name: 'Open all examples'}).click();
  await expect(page.locator('details.fold:not([open])')).toHaveCount(0);
  const line = page.locator('details.fold .line').first();
  const words = await line.innerText();
  await line.hover();
  await page.goto(await line.locator('a.copy').evaluate((link: HTMLAnchorElement) => link.href));
  await expect(page.locator('li:target')).toBeVisible();
  expect(words).toContain((await page.locator('li:target').innerText()).trim());
});

test.describe('on a phone', () => {
  test.use({viewport: {width: 390, height: 844}});

  test('the switch shows one level and keeps the area in sight', async ({page}) => {
    await page.goto(pair);
    const heading = page.getByRole('heading', {name: 'Customer success'});
    await heading.scrollIntoViewIfNeeded();
    await page.evaluate(() => {
      document.querySelector('.compare-area:last-of-type')?.scrollIntoView();
    });
    const sides = page.locator('.compare-area').last();
    await page.getByRole('radio', {name: 'L3'}).check();
    await expect(sides.locator('.compare__from').last()).toBeHidden();
    await expect(sides.locator('.compare__to').last()).toBeVisible();
    await expect(heading).toBeInViewport();
    await page.getByRole('radio', {name: 'Both'}).check();
    await expect(heading).toBeInViewport();
  });

  test('of one level alone, each name has something below it', async ({page}) => {
    await page.goto('compare/?from=Software-Engineering/L4&to=Engineering-Management/L4');
    for (const side of ['Software Engineering', 'Engineering Management']) {
      await page.getByRole('radio', {name: side}).check();
      await expect(page.getByText(/does not have this area/u).first()).toBeVisible();
      const bare = await page.locator('.compare-table tbody tr').evaluateAll((rows) =>
        rows
          .filter((row) => row.checkVisibility())
          .filter((row) => ![...row.querySelectorAll('td')].some((own) => own.offsetHeight > 0))
          .map((row) => row.textContent),
      );
      expect(bare).toEqual([]);
    }
  });

  for (const path of [pair, area, 'compare/', 'search/?q=mentor', 'Cloud-Platform/']) {
    test(`${path} is no wider than the screen`, async ({page}) => {
      await page.goto(path);
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(excess).toBeLessThanOrEqual(0);
    });
  }
});

test('on paper two levels are two columns', async ({page}) => {
  await page.setViewportSize({width: 700, height: 900});
  await page.emulateMedia({media: 'print'});
  await page.goto(pair);
  const [from, to] = await Promise.all(
    ['.compare-area .compare__from', '.compare-area .compare__to'].map((side) =>
      page.locator(side).first().boundingBox(),
    ),
  );
  expect(to?.y).toBe(from?.y);
  expect(to?.x).toBeGreaterThan(from?.x ?? Infinity);
});

test('on paper the heads of the columns are in each table, and examples are left out where one says so', async ({
  page,
}) => {
  await page.goto(pair);
  await page.emulateMedia({media: 'print'});
  const heads = page.locator('.compare-area').first().locator('thead');
  await expect(heads).toHaveCSS('display', 'table-header-group');
  await expect(heads.getByText(/^L3 /u)).toBeVisible();
  const example = page.locator('details.fold .line').first();
  await expect(example).toBeVisible();
  await page.emulateMedia({media: 'screen'});
  await page.getByRole('checkbox', {name: 'Print with examples'}).uncheck();
  await page.emulateMedia({media: 'print'});
  await expect(example).toBeHidden();
  // The foot of each sheet is written as it is printed.
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  const foot = await page.evaluate(() =>
    document.documentElement.style.getPropertyValue('--print-foot'),
  );
  expect(foot).toContain('Career Ladder');
  expect(foot).toContain(page.url());
  expect(foot).toMatch(/\d{4}"$/u);
  await expect(page.locator('.print-foot')).toContainText(page.url());
});

for (const colorScheme of ['light', 'dark'] as const) {
  for (const path of [pair, area, 'compare/', 'compare/?from=gone/L1', 'Cloud-Platform/']) {
    test(`axe finds nothing on ${path} (${colorScheme})`, async ({page}) => {
      await page.emulateMedia({colorScheme});
      await page.goto(path);
      await page.waitForLoadState('networkidle');
      expect(await axeFindings(page)).toEqual([]);
    });
  }
}

test('the name of a chosen level is whole at 320 pixels', async ({page}) => {
  await page.setViewportSize({width: 320, height: 700});
  await page.goto('compare/?from=Cloud-Platform/L3&to=Software-Engineering/L3');
  const shown = page.locator('.level-choice__value').first();
  await expect(shown).toHaveText('L3 Senior Software Engineer, Cloud Platform');
  const [words, select] = await Promise.all([
    shown.boundingBox(),
    page.getByLabel('From this level').boundingBox(),
  ]);
  expect(words?.height).toBeLessThanOrEqual(select?.height ?? 0);
  expect(await shown.evaluate((own) => own.scrollWidth <= own.clientWidth)).toBe(true);
});

test('where a ladder names no concerns, three tracks stand side by side', async ({page}) => {
  await page.goto('areas/customer-success/');
  const tracks = page.locator('.climb__track');
  await expect(tracks).toHaveCount(3);
  const tops = await tracks.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
  // They may be longer than a sheet: kept whole, they would leave the title alone on the first.
  await page.emulateMedia({media: 'print'});
  await expect(page.locator('.climb__block')).toHaveCSS('break-inside', 'auto');
});

test('the lines of an area that is compared are one stop, and arrow keys lead through them', async ({
  page,
}) => {
  await page.goto('compare/Software-Engineering/L2-to-L3/');
  const lines = page.locator('.compare-area').first().locator('.line:not(.fold *) > .copy');
  await lines.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(lines.nth(1)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('.compare-area summary').first()).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(lines.nth(1)).toBeFocused();
});
