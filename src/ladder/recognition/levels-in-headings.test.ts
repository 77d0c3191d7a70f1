// cspell:ignore Pâtissier
import {expect, test} from '@playwright/test';
import {buildLadder} from '../ladder';
import {parsePage} from '../parse/page';

/** The pages of a file, each with its areas. */
function read(last: string): string[] {
  const text =
    '# Bakers\n\n## Baker\n\n### Dough\n\n- I knead by hand.\n\n### Oven\n\n- I mind the fire.\n\n' +
    `## Senior Baker\n\n### Dough\n\n- I choose the flour.\n\n## Lead Baker\n\n${last}`;
  return buildLadder([parsePage('Bakers.md', text)]).pages.map(
    ({title, sections, statements}) =>
      `${title}: ${sections.map(({name}) => name).join(', ')} (${statements.length})`,
  );
}

const others = ['Baker: Dough, Oven (2)'];
const senior = 'Senior Baker: Dough (1)';
const lines = '- I plan the year.\n- I teach.\n';

test('areas written at the depth of levels belong to the level before them, as what stands under it would', () => {
  expect(read(`> We all bake.\n\n## Dough\n\n${lines}\n## Guild\n\n${lines}`)).toEqual([
    'Bakers:  (0)',
    ...others,
    'Lead Baker: Dough, Guild (4)',
    senior,
  ]);
});

test('what follows the levels stays where it is: by another name, or after a level that has areas', () => {
  expect(read(`${lines}\n## Questions\n\n- Who bakes?\n`)).toEqual([
    'Bakers: Questions (1)',
    ...others,
    'Lead Baker:  (2)',
    senior,
  ]);
  expect(read(`### Oven\n\n${lines}\n## Dough\n\n- Flour comes by boat.\n`)).toEqual([
    'Bakers: Dough (1)',
    ...others,
    'Lead Baker: Oven (2)',
    senior,
  ]);
});

test('the path of a level is the same, whichever way an editor writes its accents', () => {
  const level = (role: string): string => `\n## ${role}\n\n### Dough\n\n- I knead by hand.\n`;
  const roles = ['Pâtissier', 'Senior Pâtissier', 'Lead Pâtissier'];
  const paths = (form: 'NFC' | 'NFD'): string[] => {
    const text = `# Bakers\n${roles.map(level).join('')}`.normalize(form);
    return buildLadder([parsePage('Bakers.md', text)]).pages.map(({path}) => path);
  };
  expect(paths('NFC')).toContain('Bakers/Lead-Pâtissier.md');
  expect(paths('NFD')).toEqual(paths('NFC'));
});
