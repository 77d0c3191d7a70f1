import {expect, test} from '@playwright/test';
import {openIndexOf} from '../../../tests/words/searched';

test('lines of a concern that is asked for by its name stand as they climb', async () => {
  const level = (rank: number, line: string) =>
    `# L${rank}: Gardener\n\n## Plants\n\n- **Water**: ${line}\n`;
  const {index} = openIndexOf({
    'Garden/L1.md': level(
      1,
      'I fill the cans each evening, and again at noon when no rain is near.',
    ),
    'Garden/L2.md': level(2, 'I water.'),
    'Garden/L3.md': level(
      3,
      'I decide which beds have water in a dry summer, and which have to wait.',
    ),
  });
  const order = async (question: string) =>
    (await index.search(question, {}, 9)).results
      .filter(({kind}) => kind === 'expectation')
      .map(({places}) => places[0]?.rank);
  expect(await order('water')).toEqual(['L1', 'L2', 'L3']);
  // Asked for more than that, the line that says it is the first.
  expect((await order('water in a dry summer'))[0]).toBe('L3');
  expect((await order('water at L2'))[0]).toBe('L2');
});

test('without ranks they climb by their roles, whatever way the concern is written in', async () => {
  const level = (role: string, line: string) => [
    `Garden/${role}.md`,
    `# ${role} Gardener\n\n## Plants\n\n- **Tech debt**: ${line}\n`,
  ];
  const {index} = openIndexOf(
    Object.fromEntries([
      level('Junior', 'I note each bed that was left to itself for more than a year.'),
      level('Lead', 'I decide which of the beds is dug over in spring, and by whom.'),
      level('Senior', 'I dig.'),
    ]) as Record<string, string>,
  );
  const {results} = await index.search('tech debt', {}, 9);
  const lines = results.filter(({kind}) => kind === 'expectation');
  const said = lines.map(({text}) => text.replace('Tech debt: I ', '').split(' ')[0]);
  expect(said).toEqual(['note', 'dig.', 'decide']);
});
