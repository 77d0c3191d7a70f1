import {readFileSync} from 'node:fs';
import {readHistory, replay, type Outcome} from './replay';

/**
 * Replays a history and says what became of its links: `npx tsx tests/replay/report.ts <history.jsonl> [--carries]`.
 * With `--carries` it also lists every reworded statement that was recognized, for a person to judge.
 */
function main(): void {
  const [file, ...flags] = process.argv.slice(2);
  if (file === undefined)
    throw new Error('Name a history: npx tsx tests/replay/report.ts <history.jsonl>');
  const history = readHistory(readFileSync(file, 'utf8'));
  const start = performance.now();
  const result = replay(history);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  const same = replay(history).file === result.file;
  console.log(
    `${history.length} commits in ${seconds} s, ${result.registry.records.size} ids, ${result.opened.length} links issued`,
  );
  console.log(
    `registry: ${(Buffer.byteLength(result.file) / 1024).toFixed(0)} KB; two replays ${same ? 'write the same bytes' : 'DIFFER'}`,
  );
  const missteps = new Map<string, number>();
  for (const {problem} of result.missteps) missteps.set(problem, (missteps.get(problem) ?? 0) + 1);
  console.log(
    `every link opened at every commit: ${result.missteps.length} missteps`,
    Object.fromEntries(missteps),
  );
  for (const kind of ['all', 'statements', 'page', 'section', 'expectation', 'example', 'item']) {
    const counts = new Map<Outcome, number>();
    const opened = result.opened.filter(
      ({link}) =>
        kind === 'all' ||
        link.kind === kind ||
        (kind === 'statements' && link.kind !== 'page' && link.kind !== 'section'),
    );
    for (const {outcome} of opened) counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    const landed = (counts.get('unchanged') ?? 0) + (counts.get('then-and-now') ?? 0);
    const share = opened.length === 0 ? '-' : ((100 * landed) / opened.length).toFixed(1);
    console.log(kind.padEnd(12), `landed ${share} %`, Object.fromEntries(counts));
  }
  const outcomes = new Map(
    result.opened.map(({link, outcome}) => [`${link.id}#${link.wording}`, outcome]),
  );
  const landed = result.offered.filter(({id, wording}) =>
    ['unchanged', 'then-and-now'].includes(outcomes.get(`${id}#${wording}`) ?? ''),
  );
  const share = ((100 * landed.length) / result.offered.length).toFixed(1);
  console.log(
    `counted at every commit that offered them: ${result.offered.length} links, landed ${share} %`,
  );
  if (flags.includes('--carries')) {
    for (const change of result.changes) {
      if (!('rule' in change) || change.score === undefined || change.score === 1) continue;
      console.log(
        `\n${change.commit} ${change.id} ${change.rule ?? ''} ${change.score}\n- ${change.before}\n+ ${change.text}`,
      );
    }
  }
  if (flags.includes('--gone')) {
    for (const change of result.changes) {
      if (change.change !== 'gone' && change.change !== 'split' && change.change !== 'merged')
        continue;
      const said = (id: string): string => result.registry.records.get(id)?.wordings[0]?.text ?? '';
      console.log(`\n${change.commit} ${change.id} ${change.change}\n- ${change.before}`);
      for (const id of [
        ...(change.into ?? []),
        ...(change.likely === undefined ? [] : [change.likely]),
      ])
        console.log(`  → ${said(id)}`);
    }
  }
}

main();
