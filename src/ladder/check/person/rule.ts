import type {Expectation, Level, Page} from '../../model';
import {expectationsOf, outermost, titlePlace} from '../page-parts';
import {prompt} from '../prompt-left/rule';
import {defineRule, type PlacedFinding} from '../rule';

// By their case: US is a country, and I/O and i.e. are nobody.
const firstPerson =
  /(?<![\p{L}’'])(?:I(?!\/O\b)|I[’'](?:m|ve|d|ll)|[Mm]e|[Mm]y(?:self)?|[Mm]ine|[Ww]e|[Uu]s|[Oo]ur(?:s|selves)?)(?!\p{L})/u;
const secondPerson =
  /(?<![\p{L}’'])(?:you|you[’'](?:re|ve|d|ll)|your|yours|yourself|yourselves)(?![\p{L}])/iu;

const persons = ['first', 'second', 'third'] as const;
type Person = (typeof persons)[number];

const begin: Readonly<Record<Person, string>> = {
  first: 'begin WHAT with “I”',
  second: 'begin WHAT with “You”',
  third: 'begin WHAT with what is done, without “I” and “You”',
};

/** A ladder keeps to a person where this part of its expectations do; below it, no person is the right one. */
const clear = 2 / 3;

export const person = defineRule({
  scope: 'ladder',
  name: 'person',
  severity: 'warning',
  english: true,
  why: 'Expectations are in the first, the second or the third person, as the owner likes; a ladder that keeps to one is read as one text.',
  good: {
    'Garden/L2-Gardener.md': '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n- TODO\n',
  },
  bad: {
    'Garden/L2-Gardener.md':
      '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n- Waters the seedlings by hand.\n- I weed my own beds.\n',
  },
  says: [
    'Garden/L2-Gardener.md:6:1 Unexpected expectation in the third person, expected the first, as in most of the ladder: begin it with “I”',
  ],
  check({ladder}) {
    const levels = ladder.tracks.flatMap((track) => track.levels);
    const all = levels.flatMap(personsIn);
    const wanted = mostUsed(all);
    const [first] = levels;
    if (wanted === undefined || !first) return [];
    const counted = countPersons(all);
    const count = (one: Person): number => counted.get(one) ?? 0;
    if (count(wanted) < all.length * clear) {
      const counts = persons
        .flatMap((one) => (count(one) > 0 ? [`${count(one)} in the ${one}`] : []))
        .join(', ');
      const message = `Unexpected ladder in several persons (of its expectations ${counts}), expected one: choose it, and keep to it`;
      return [{path: first.path, at: titlePlace(first), message}];
    }
    return levels.flatMap((level) => findingsIn(level, wanted));
  },
});

function personOf({text}: Expectation): Person {
  if (firstPerson.test(text)) return 'first';
  return secondPerson.test(text) ? 'second' : 'third';
}

/** The lines that are in a person at all. */
function linesOf(expectations: readonly Expectation[]): Expectation[] {
  return outermost(expectations).filter(({text}) => !prompt.test(text));
}

function personsIn(page: Page): Person[] {
  return linesOf(expectationsOf(page)).map(personOf);
}

function mostUsed(used: readonly Person[]): Person | undefined {
  const counts = countPersons(used);
  const [most] = persons.toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0));
  return used.length > 0 ? most : undefined;
}

function countPersons(used: readonly Person[]): Map<Person, number> {
  const counts = new Map<Person, number>();
  for (const one of used) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

/** Said once where most of a level, or of an area, is in another person. */
function findingsIn(level: Level, wanted: Person): PlacedFinding[] {
  const {path} = level;
  const saidOf = (lines: readonly Expectation[], what: string): string | undefined => {
    const others = lines.filter((line) => personOf(line) !== wanted);
    const other = mostUsed(others.map(personOf));
    if (others.length < 2 || others.length * 2 <= lines.length || !other) return undefined;
    return `Unexpected ${what} in the ${other} person (${others.length} of ${lines.length} expectations), ${expected(wanted, 'them')}`;
  };
  const ofLevel = saidOf(linesOf(expectationsOf(level)), 'level');
  if (ofLevel !== undefined) return [{path, at: titlePlace(level), message: ofLevel}];
  return level.level.areas.flatMap(({name, place, expectations}): PlacedFinding[] => {
    const lines = linesOf(expectations);
    const ofArea = saidOf(lines, `area \`${name}\``);
    if (ofArea !== undefined) return [{path, at: place.start, message: ofArea}];
    return lines
      .filter((line) => personOf(line) !== wanted)
      .map((line) => ({
        path,
        at: line.place.start,
        message: `Unexpected expectation in the ${personOf(line)} person, ${expected(wanted, 'it')}`,
      }));
  });
}

function expected(wanted: Person, what: string): string {
  return `expected the ${wanted}, as in most of the ladder: ${begin[wanted].replace('WHAT', what)}`;
}
