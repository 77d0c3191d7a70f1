import {expect, test} from '@playwright/test';
import {countSteps} from '../../../tests/unit/count-steps';
import {parsePage} from '../parse/page';
import {historyReader} from './history-reader';
import {reconcile} from './reconcile';
import {emptyRegistry} from './registry';
import {serializeRegistry} from './registry-file';
import {replayHistory, type HistoryVersion} from './replay-history';

const levels = 26;
const lag = 20;
const things = ['beans', 'pears', 'hedges', 'ponds', 'paths', 'roses', 'herbs'];

/** A level with thirty lines, each of which says something else; two of them may be reworded. */
function levelOf(level: number, isReworded: boolean): string {
  const lines = Array.from({length: 30}, (_, line) => {
    const bed = 30 * level + line;
    const [first, second] = [things[bed % 7] ?? '', things[(bed + 3) % 7] ?? ''];
    const more = isReworded && line < 2 ? ' on warm evenings' : '';
    return `- I water the ${first} of bed ${bed} and look after its ${second}${more}.\n`;
  });
  return `# L${level + 1}: Gardener\n\n## Beds\n\n${lines.join('')}`;
}

/** The ladder after a number of commits, each of which reworded two lines of one level. */
function textsAfter(commits: number): Map<string, string> {
  return new Map(
    Array.from({length: levels}, (_, level) => [
      `Garden/L${level + 1}.md`,
      levelOf(level, level < commits),
    ]),
  );
}

function readAll(texts: ReadonlyMap<string, string>) {
  return Array.from(texts, ([path, source]) => ({page: parsePage(path, source), source}));
}

test('twenty commits that were not recorded take little more than to read the ladder once', async () => {
  const published = readAll(textsAfter(0)).map(({page}) => page);
  const file = serializeRegistry(reconcile(emptyRegistry, published, '2026-03-01').registry);
  const history = Array.from({length: lag + 1}, (_, commit): HistoryVersion => ({
    date: `2026-03-${String(commit + 1).padStart(2, '0')}`,
    docs: String(commit),
    registry: 'registry',
    overrides: undefined,
    owner: undefined,
  }));
  const trees = new Map(history.map(({docs = ''}) => [docs, textsAfter(Number(docs))]));
  const onDisk = readAll(textsAfter(lag));
  const replay = () => {
    const reader = historyReader(
      onDisk,
      () => file,
      () => trees,
      {},
    );
    return replayHistory(history, reader, reader.registry('registry'));
  };
  // What is made once, at the first use of a part.
  expect(replay().changes).toHaveLength(2 * lag);
  const [steps = 0, once = 0] = await countSteps(replay, () => readAll(textsAfter(0)));
  expect(steps).toBeLessThan(1.5 * once);
});
