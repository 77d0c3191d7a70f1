import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {buildIndex} from '../../src/ladder/search/build-index';
import type {SearchIndex} from '../../src/ladder/search/found';
import {searchRecords} from '../../src/ladder/search/records';
import {openIndex} from '../../src/ladder/search/search';
import {openWorkspace} from '../../src/workspace/workspace';
import {fixtureLadder} from '../site/fixture-site';

const root = join(__dirname, '../..');

/** Questions as people ask them, each with words of a line that answers it and the rank that the line stands at. */
const questions: readonly (readonly [question: string, rank: string, line: string])[] = [
  ['who evaluates a lead?', 'L4', 'Evaluation: Direct manager or director'],
  ['does a senior mentor?', 'L3', 'I mentor a peer for at least one cycle'],
  ['what about incidents at L4?', 'L4', 'I run my team’s incident reviews'],
  ['how far ahead does a principal plan?', 'L5', 'Planning horizon: One year'],
  ['who does an L6 report to?', 'L6', 'Evaluation: VP of engineering'],
  ['what is the impact radius of a senior engineer?', 'L3', 'Impact radius: Two to five peers'],
  ['how much supervision does a junior need?', 'L1', 'Single tasks, with supervision'],
  ['technical debt at L2', 'L2', 'I fix the technical debt that fits inside my task'],
  ['when should an engineering manager give feedback?', 'L4', 'praise included, within five'],
  ['who runs calibration?', 'L5', 'I lead calibration across the group'],
  ['do I have to interview candidates?', 'L3', 'I interview candidates against written criteria'],
  [
    'is a junior expected to write tests?',
    'L1',
    'I cover each behavior I change with an automated test',
  ],
  ['who sets reliability targets', 'L4', 'I set reliability targets for my team’s services'],
  ['onboarding a new teammate', 'L2', 'I am the buddy of a new teammate'],
  ['one-to-ones', 'L4', 'I meet each engineer one to one at least every two weeks'],
  ['what does a director do about budget?', 'L6', 'I shift budget between groups'],
  ['succession planning', 'L6', 'I keep a succession plan for every leadership role'],
  ['accessibility', 'L4', 'published accessibility or response-time limits'],
  ['keyboard testing for a junior', 'L1', 'with the keyboard alone'],
  ['resolving disagreements as an L2', 'L2', 'I raise a disagreement with the teammate concerned'],
  ['what should I do when I break something?', 'L1', 'notice that my change broke something'],
  ['is pairing expected at L2', 'L2', 'I pair with a teammate each cycle'],
  [
    'who writes the technical strategy?',
    'L5',
    'I write my group’s technical strategy for the year',
  ],
  ['design docs for a senior software engineer', 'L3', 'I write the design of a slice'],
  [
    'what do customers get from a staff engineer on upgrades',
    'L3',
    'upgrade path through every breaking change',
  ],
  ['infrastructure as code', 'L2', 'I change existing infrastructure code'],
  ['runbooks', 'L3', 'I write the runbook for each part of the platform'],
  [
    'how does a manager handle underperformance?',
    'L4',
    'I tell an engineer when improvement is needed',
  ],
  ['on-call load', 'L4', 'I rebalance workload and on-call nights'],
  ['is the ladder a checklist?', '', 'It is not a checklist'],
];

/** The best of these pass; a few questions may be answered by a line that is as good. */
const atLeast = 27;

async function openFixtureLadder(): Promise<SearchIndex> {
  const {ladder, ids} = await openWorkspace(fixtureLadder, join(root, 'static')).read();
  const files = buildIndex(searchRecords(ladder, ids));
  return openIndex((name) => Promise.resolve(JSON.parse(JSON.stringify(files.get(name)))));
}

const plain = (text: string): string => text.replaceAll('’', "'");

test('shows the line that answers a question among the first five', async () => {
  const index = await openFixtureLadder();
  const missed: string[] = [];
  for (const [question, rank, line] of questions) {
    const {results} = await index.search(question, {}, 10);
    const found = results
      .slice(0, 5)
      .some(
        ({text, places}) =>
          plain(text).includes(plain(line)) && places.some((place) => place.rank === rank),
      );
    if (!found) {
      const shown = results
        .slice(0, 5)
        .map(({kind, text, places}) => `    ${places[0]?.rank ?? ''} ${kind} ${text}`);
      missed.push(`${question}\n${shown.join('\n')}`);
    }
  }
  expect(questions).toHaveLength(30);
  expect(questions.length - missed.length, missed.join('\n')).toBeGreaterThanOrEqual(
    process.env.ALL ? 30 : atLeast,
  );
});
