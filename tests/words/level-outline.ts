import {isLevel} from '../../src/ladder/ladder';
import type {Level} from '../../src/ladder/model';
import {parsePage} from '../../src/ladder/parse/page';

/** A source that has to be a level. */
export function parseLevel(source: string): Level {
  const page = parsePage('Bakery/L2-Baker.md', source);
  if (!isLevel(page)) throw new Error('The sample is no level');
  return page;
}

/** What a level holds, without nodes and places. */
export function outline(source: string) {
  const {level, diagnostics} = parseLevel(source);
  return {
    rank: level.rank.text,
    role: level.role,
    summary: level.summary?.text,
    facts: level.facts.map(({label, value}) => [label, value]),
    areas: level.areas.map(({name, emoji, summary, expectations, examples}) => ({
      name,
      emoji,
      ...(summary && {summary: summary.text}),
      expectations: expectations.map(({text}) => text),
      examples: examples.map(({text}) => text),
    })),
    rules: diagnostics.map(({rule}) => rule),
  };
}
