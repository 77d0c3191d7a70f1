import {expect, test} from '@playwright/test';
import {openIndexOf, searched, textsOf} from '../../../tests/words/searched';

test('a rank, a role or a track shows its levels first', async () => {
  const {index} = openIndexOf(searched);
  const first = async (question: string, count: number): Promise<string[]> =>
    (await index.search(question, {}, count)).results.map(({text}) => text);
  expect(await first('L2', 2)).toEqual(['L2 Gardener', 'L2 Senior Keeper']);
  expect(await first('what does level 2 ask?', 2)).toEqual(['L2 Gardener', 'L2 Senior Keeper']);
  expect(await first('senior', 1)).toEqual(['L2 Senior Keeper']);
  expect(await first('garden L1', 1)).toEqual(['L1 Helper']);
  expect(await first('park', 1)).toEqual(['L2 Senior Keeper']);
});

test('a question that names two ranks finds the page that sets them side by side', async () => {
  const {index} = openIndexOf(searched);
  const {results} = await index.search('difference between L1 and L2', {}, 5);
  expect(results[0]).toMatchObject({
    kind: 'comparison',
    places: [{link: '/compare/Garden/L1-to-L2/', rank: '', track: 'Garden'}],
  });
});

test('an area or a concern shows its page through all levels first, at its place there, and then its lines', async () => {
  const {index} = openIndexOf({
    'Garden/L1-Helper.md':
      '# L1: Helper\n\n## Beds\n\n- **Pests**: I report pests.\n- **Frost and snow**: I cover roots.\n',
    'Garden/L2-Gardener.md': '# L2: Gardener\n\n## Beds\n\n- **Pests**: I fight pests.\n',
    'Garden/L3-Head.md':
      '# L3: Head\n\n## Beds\n\n- **Pests**: I foresee pests.\n- I sweep paths.\n',
    'Park/L1-Keeper.md':
      '# L1: Keeper\n\n- **Evaluation**: Head of the park\n\n## Gates\n\n- **Pests**: I close gates to rabbits.\n',
  });
  const first = async (question: string, count = 1) =>
    (await index.search(question, {}, 5)).results
      .slice(0, count)
      .map(({kind, places}) => [kind, ...places.map(({link}) => link)]);
  const pests = ['concern', '/Garden/areas/beds/#pests', '/Park/areas/gates/#pests'];
  for (const question of [
    'pests',
    'how do pests change through the levels',
    'pests from L1 to L3',
    'pests in the garden',
  ])
    expect(await first(question), question).toEqual([pests]);
  expect(await first('park pests')).toEqual([[pests[0], pests[2], pests[1]]]);
  expect(await first('beds')).toEqual([['area-page', '/Garden/areas/beds/']]);
  expect(await first('snow')).toEqual([['concern', '/Garden/areas/beds/#frost-and-snow']]);
  // The lines of a rank come first, and so does the line that says it; then what it is about, level by level.
  expect((await first('pests at L2'))[0]?.[1]).toContain('/Garden/L2-Gardener/#');
  expect((await first('rabbits', 2)).map(([kind]) => kind)).toEqual(['expectation', 'concern']);
});

test('guides are found by their sections', async () => {
  const {results} = await openIndexOf(searched).index.search('how is a ladder read', {}, 5);
  expect(results[0]?.places[0]?.link).toBe('/Guide/#reading');
});

test('a word that a guide explains leads to what it says, after the concern of that name', async () => {
  const {index} = openIndexOf({
    ...searched,
    'Park/L3-Head.md': '# L3: Head\n\n## Gates\n\n- **Locks**: I choose locks.\n',
    'Words.md':
      '# Words\n\n- **Season**: what lies between two frosts.\n- **Lock**: what keeps a gate shut.\n\n## Going back\n\nTo what one did before.\n',
  });
  const first = async (question: string, count = 1) =>
    textsOf(await index.search(question, {}, 5)).slice(0, count);
  const {results} = await index.search('what is a season?', {}, 5);
  expect(results[0]).toMatchObject({kind: 'page', text: 'Season: what lies between two frosts.'});
  expect(results[0]?.places[0]?.link).toMatch(/^\/Words\/#[0-9a-z]{7}$/u);
  expect(await first('how do I go back')).toEqual(['Going back: To what one did before.']);
  expect(await first('lock', 2)).toEqual([
    'Locks, level by level',
    'Lock: what keeps a gate shut.',
  ]);
});

test('a question how two roles differ finds the page that sets them side by side', async () => {
  const {index} = openIndexOf(searched);
  for (const question of ['difference between helper and gardener', 'gardener vs helper'])
    expect((await index.search(question, {}, 5)).results[0], question).toMatchObject({
      kind: 'comparison',
      places: [{link: '/compare/Garden/L1-to-L2/'}],
    });
});
