import {groupBy} from '../../group-by';
import {titlePlace} from '../page-parts';
import {defineRule, type PlacedFinding} from '../rule';

export const trackName = defineRule({
  scope: 'ladder',
  name: 'track-name',
  severity: 'warning',
  why: 'Readers choose a track by its name. Tracks of one name are shown with their folders behind it, which say little to people who do not know the files.',
  good: {
    'park/Tree care/L1-Gardener.md': '# L1: Gardener\n',
    'town/Flower care/L1-Gardener.md': '# L1: Gardener\n',
  },
  bad: {
    'park/Care/L1-Gardener.md': '# L1: Gardener\n',
    'town/Care/L1-Gardener.md': '# L1: Gardener\n',
  },
  says: [
    'town/Care/L1-Gardener.md:1:1 Unexpected track name `Care`, which the track of `park/Care` has too, expected one of its own: it is shown as `Care (town)`; in `ladder.yml`, name it under `tracks:` with `path: town/Care` and a `name:`',
  ],
  check({ladder}) {
    const alike = groupBy(ladder.tracks, ({sharedName}) => sharedName);
    return [...alike].flatMap(([shared, [first, ...others]]) => {
      if (shared === undefined || !first) return [];
      return others.flatMap(({path, name, page, levels: [level]}): PlacedFinding[] => {
        const shownOn = page ?? level;
        if (!shownOn) return [];
        const message = `Unexpected track name \`${shared}\`, which the track of \`${first.path}\` has too, expected one of its own: it is shown as \`${name}\`; in \`ladder.yml\`, name it under \`tracks:\` with \`path: ${path}\` and a \`name:\``;
        return [{path: shownOn.path, at: titlePlace(shownOn), message}];
      });
    });
  },
});
