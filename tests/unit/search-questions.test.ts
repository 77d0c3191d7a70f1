import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {buildIndex} from '../../src/ladder/search/build-index';
import {searchRecords} from '../../src/ladder/search/records';
import {openIndex} from '../../src/ladder/search/search';
import {openWorkspace} from '../../src/workspace/workspace';

const fixtures = join(__dirname, '../fixtures');

/** A question, the ranks at which it is answered, and words of each line that answers it. */
type Asked = readonly [question: string, ranks: string, ...words: string[]];

/** Much as the ladder of the fixture says it. */
const direct: readonly Asked[] = [
  ['unit tests', 'L1', 'unit test for every function'],
  ['integration testing', 'L2', 'integration test'],
  ['what is tested at which layer', 'L4', 'at which layer'],
  ['release quality', 'L5', 'quality bar'],
  ['code review comments', 'L2', 'clarity of others’ code'],
  ['review speed', 'L4', 'less than a day'],
  ['design reviews', 'L3', 'review designs'],
  ['on call', 'L2', 'carry the pager'],
  ['who leads incident response', 'L3', 'coordinate the response'],
  ['postmortems', 'L4', 'blameless reviews'],
  ['estimates', 'L2', 'give an estimate'],
  ['performance tuning', 'L2', 'response times'],
  ['prototyping', 'L3', 'prototype'],
  ['technical debt', 'L3', 'technical debt'],
  ['decision records', 'L3', 'decision record'],
  ['mentor an engineer', 'L3', 'mentor one engineer'],
  ['onboarding', 'L2', 'accompany a new hire'],
  ['give feedback', 'L3', 'constructive feedback'],
  ['demo', 'L2', 'demonstrate finished work'],
  ['support shift', 'L2', 'support shift'],
  ['accessibility', 'L2', 'screen reader'],
  ['screen readers', 'L2', 'screen reader'],
  ['feature adoption', 'L3', 'track adoption'],
  ['deprecation', 'L3', 'upgrade path'],
  ['delegation', 'L4', 'I delegate projects'],
  ['interviewing', 'L4', 'lead interviews'],
  ['security patches', 'L4', 'published vulnerabilities'],
  ['capacity planning', 'L4', 'plan capacity'],
  ['say no to customers', 'L4', 'decline requests'],
  ['trade-offs with product', 'L4', 'trade-offs to product managers'],
  ['technical strategy', 'L5', 'technical strategy'],
  ['build or buy', 'L5', 'we buy and which we build'],
  ['legacy systems', 'L5', 'retire legacy'],
  ['conference talks', 'L5', 'speak about our work'],
  ['SLOs', 'L5', 'service level objectives'],
  ['privacy', 'L5', 'privacy of personal data'],
  ['infrastructure as code', 'L2', 'infrastructure as code'],
  ['alerting', 'L2', 'add an alert'],
  ['secret rotation', 'L2', 'rotate secrets'],
  ['backups', 'L3', 'restoration of backups'],
  ['automation', 'L3', 'automate whatever'],
  ['cloud cost', 'L3', 'bill of our clusters'],
  ['deployment speed', 'L3', 'merge to production'],
  ['1:1s', 'L4', 'meet everyone weekly'],
  ['underperformance', 'L4', 'address underperformance'],
  ['diverse hiring', 'L4', 'backgrounds that our team lacks'],
  ['promotion', 'L4', 'promotion cases'],
  ['conflict resolution', 'L4', 'settle conflicts'],
  ['deadlines', 'L4', 'agree on deadlines'],
  ['retrospectives', 'L4', 'retrospectives'],
  ['psychological safety', 'L4', 'safe for dissent'],
  ['calibration', 'L5', 'calibrate ratings'],
  ['headcount', 'L5', 'plan headcount'],
  ['succession planning', 'L5', 'successor'],
  ['salary', 'L5', 'review salaries'],
  ['reorganization', 'L5', 'redraw team boundaries'],
  ['budget', 'L5', 'divide the budget'],
  ['reporting to executives', 'L5', 'executives alike'],
  ['who evaluates a principal', 'L5', 'Evaluation: Director of engineering'],
  ['how far ahead does a senior plan', 'L3', 'Planning horizon: Two quarters'],
];

/** In words that are not the ladder’s. */
const indirect: readonly Asked[] = [
  ['proof of concept', 'L3', 'prototype'],
  ['killing a project', 'L4', 'stop projects'],
  ['org chart restructuring', 'L5', 'redraw team boundaries'],
  ['usage numbers after release', 'L3', 'track adoption'],
  ['supporting a struggling employee', 'L4', 'underperformance'],
  ['my colleague is exhausted', 'L4', 'overload'],
  ['who gets paid what', 'L5', 'salaries'],
  ['I am stuck', 'L1', 'ask for help'],
  ['we broke production', 'L3,L4,L1', 'outage', 'suspect my change'],
  ['somebody new starts on Monday', 'L2', 'new hire'],
  ['two people are arguing', 'L4', 'conflicts'],
  ['turning down a feature request', 'L4', 'decline requests'],
  ['old code nobody dares to touch', 'L5,L3', 'legacy', 'technical debt', 'nobody uses'],
  ['what if my boss quits', 'L5', 'successor'],
  ['getting a raise', 'L5,L4', 'salaries', 'promotion cases'],
  ['firing someone', 'L4', 'underperformance'],
  ['blind users', 'L2', 'screen reader'],
  ['how quickly should I look at a PR', 'L4', 'less than a day'],
  ['giving talks outside the company', 'L5', 'conferences'],
  ['outsourcing and suppliers', 'L5', 'vendors'],
  ['expired passwords', 'L2', 'secrets'],
  ['admitting that I was wrong', 'L4', 'admit my own mistakes'],
  ['speaking up in meetings', 'L4', 'meetings safe'],
  ['hackers and exploits', 'L4', 'vulnerabilities'],
  ['GDPR', 'L5', 'privacy'],
  ['the site is slow', 'L2,L3', 'response times'],
  ['lessons learned', 'L4', 'retrospectives', 'blameless'],
  ['how many people can I recruit next year', 'L5', 'headcount'],
  ['handing responsibility to others', 'L4', 'delegate'],
  ['writing down why we chose something', 'L3', 'decision record'],
];

const plain = (text: string): string => text.replaceAll("'", '’').toLowerCase();

/** The questions of a list that no line among the first five answers. */
async function missedOf(questions: readonly Asked[]): Promise<string[]> {
  const {ladder, ids} = await openWorkspace(join(fixtures, 'asked'), fixtures).read();
  const files = buildIndex(searchRecords(ladder, ids));
  const index = openIndex((name) => Promise.resolve(files.get(name)));
  const missed: string[] = [];
  for (const [question, ranks, ...words] of questions) {
    const {results} = await index.search(question, {}, 5);
    const isFound = results.some(
      ({text, places}) =>
        words.some((each) => plain(text).includes(plain(each))) &&
        places.some(({rank}) => ranks.split(',').includes(rank)),
    );
    if (!isFound) missed.push(question);
  }
  return missed;
}

test('a question in the words of the ladder is answered among the first five', async () => {
  expect(direct).toHaveLength(60);
  const missed = await missedOf(direct);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(5);
});

test('and so is one in other words of the field', async () => {
  expect(indirect).toHaveLength(30);
  const missed = await missedOf(indirect);
  expect(missed.length, missed.join('\n')).toBeLessThanOrEqual(2);
});
