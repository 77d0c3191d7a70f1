import {expectationsOf, outermost, titlePlace} from '../page-parts';
import {prompt} from '../prompt-left/rule';
import {defineRule} from '../rule';

const firstPerson =
  /(?<![\p{L}’'])(?:I|I[’'](?:m|ve|d|ll)|me|my|mine|myself|we|us|our|ours|ourselves)(?![\p{L}])/iu;

export const firstPersonRule = defineRule({
  scope: 'page',
  name: 'first-person',
  severity: 'warning',
  why: 'A ladder in the first person is read as one’s own work: each line can be tried on by saying it aloud.',
  good: {
    'Garden/L2-Gardener.md': '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n- TODO\n',
  },
  bad: {
    'Garden/L2-Gardener.md':
      '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n- Waters the seedlings by hand.\n- I weed my own beds.\n',
  },
  says: [
    'Garden/L2-Gardener.md:6:1 Unexpected expectation in the third person, expected the first: begin it with “I”',
  ],
  check({page}) {
    const isOther = ({text}: {text: string}): boolean =>
      !firstPerson.test(text) && !prompt.test(text);
    const all = outermost(expectationsOf(page));
    const others = all.filter(isOther);
    if (others.length * 2 > all.length && others.length > 1) {
      const message = `Unexpected level in the third person (${others.length} of ${all.length} expectations), expected the first: begin them with “I”`;
      return [{at: titlePlace(page), message}];
    }
    return (page.level?.areas ?? []).flatMap(({name, place, expectations}) => {
      const here = outermost(expectations);
      const othersHere = here.filter(isOther);
      if (othersHere.length * 2 > here.length && othersHere.length > 1) {
        const message = `Unexpected area \`${name}\` in the third person (${othersHere.length} of ${here.length} expectations), expected the first: begin them with “I”`;
        return [{at: place.start, message}];
      }
      return othersHere.map((expectation) => ({
        at: expectation.place.start,
        message:
          'Unexpected expectation in the third person, expected the first: begin it with “I”',
      }));
    });
  },
});
