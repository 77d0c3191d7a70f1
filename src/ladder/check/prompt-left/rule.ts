import {defineRule} from '../rule';

/** What stands for words that nobody has written yet. */
export const prompt =
  /^I … \(|^\(what sets it apart from |^(?:TODO|TBD|TBC|FIXME|XXX)(?!\p{L})|^(?:…|\.{3}|\?+)$|^lorem ipsum/iu;

export const promptLeft = defineRule({
  scope: 'page',
  name: 'prompt-left',
  severity: 'warning',
  why: 'A new level file comes with prompts where its words belong, and people leave notes such as “TODO”. A reader who meets one learns nothing.',
  good: {'Garden/L2-Gardener.md': '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n'},
  bad: {
    'Garden/L2-Gardener.md':
      '# L2: Gardener\n\n## Plants\n\n- I … (one thing in “Plants” that this level asks for and L1 does not)\n- TODO\n',
  },
  says: [
    'Garden/L2-Gardener.md:5:1 Unexpected prompt, expected your own words in its place',
    'Garden/L2-Gardener.md:6:1 Unexpected prompt, expected your own words in its place',
  ],
  check({page}) {
    const passages = [
      ...page.statements,
      ...(page.level?.summary ? [page.level.summary] : []),
      ...(page.level?.facts ?? []).map(({value, place}) => ({text: value, place})),
    ];
    return passages
      .filter(({text}) => prompt.test(text))
      .map(({place}) => ({
        at: place.start,
        message: 'Unexpected prompt, expected your own words in its place',
      }));
  },
});
