import {expectationsOf, placeOfWord} from '../page-parts';
import {defineRule} from '../rule';

/** A further clause that begins with its own "I": "…, and I offer help", "…. I also teach". */
const furtherAsk =
  /[.;:,]["”’)]?\s+(?:(?:and|but)\s+)?(?:also\s+)?I\s+(?!am sure|think|believe)|\s(?:and|but) I\s+/giu;

/** Words after which an "I" belongs to the clause before: "so that I …" stands after a comma now and then. */
const dependent =
  /(?:\b(?:that|when|what|where|whom?|which|if|because|before|after|while|until|since|once|than|as|although|though|unless|whether)\b)[^.;,]*[,]?$/iu;

/** "My peers and I run …": one clause of several people. */
const together = /\b(?:my|our|the|a|an|his|her|their)(?:\s[\p{L}-]+){1,2}$/iu;

export const severalAsks = defineRule({
  scope: 'page',
  name: 'several-asks',
  severity: 'warning',
  english: true,
  why: 'A line that asks for two things cannot be met by half, linked to one of them, or compared with the level below.',
  good: {
    'Garden/L2-Gardener.md':
      '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n- I say when I need help.\n',
  },
  bad: {
    'Garden/L2-Gardener.md':
      '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time, and I teach a newcomer to do so.\n',
  },
  says: [
    'Garden/L2-Gardener.md:5:27 Unexpected second ask in one line, expected one each: give it a line of its own',
  ],
  check: ({page, source}) =>
    expectationsOf(page).flatMap(({text, place}) => {
      if (!/^I\b/u.test(text)) return [];
      const match = Array.from(text.matchAll(furtherAsk)).find(({0: joint, index}) => {
        const before = text.slice(0, index);
        if (/^[.;]/u.test(joint)) return true;
        return !dependent.test(before) && !(/^\s/u.test(joint) && together.test(before));
      });
      if (!match) return [];
      const words = match[0].replace(/^[\s.;:,"”’)]+/u, '').trimEnd();
      const message =
        'Unexpected second ask in one line, expected one each: give it a line of its own';
      return [
        {at: placeOfWord(source, place, words, (place.start.offset ?? 0) + match.index), message},
      ];
    }),
});
