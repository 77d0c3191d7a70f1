import type {Result} from './bench';

/** What is printed of a result, and how. */
const columns: readonly (readonly [
  name: string,
  value: (result: Result) => number | undefined,
  unit: string,
])[] = [
  ['cold build', ({cold}) => cold.wall, 's'],
  ['cold CPU', ({cold}) => cold.cpu, 's'],
  ['cold memory', ({cold}) => cold.memory, 'MB'],
  ['warm build', ({warm}) => warm.wall, 's'],
  ['warm CPU', ({warm}) => warm.cpu, 's'],
  ['warm memory', ({warm}) => warm.memory, 'MB'],
  ['first visit', ({level}) => level.atRest.bytes / 1024, 'KB'],
  ['requests', ({level}) => level.atRest.requests, ''],
  ['after intent', ({level}) => level.afterIntent.bytes / 1024, 'KB'],
  ['requests then', ({level}) => level.afterIntent.requests, ''],
  ['blocking', ({level}) => level.blocking, 'ms'],
  ['longest task', ({level}) => level.longestTask, 'ms'],
  ['largest paint', ({level}) => level.largestPaint, 'ms'],
  ['layout shift', ({level}) => level.layoutShift, ''],
  ['comparing', ({compare}) => compare && compare.atRest.bytes / 1024, 'KB'],
  ['requests there', ({compare}) => compare?.atRest.requests, ''],
  ['largest paint there', ({compare}) => compare?.largestPaint, 'ms'],
  ['search opens', ({search}) => search?.opened, 'ms'],
  ['search answers', ({search}) => search?.answered, 'ms'],
  ['first search', ({search}) => search && search.transfer.bytes / 1024, 'KB'],
];

/** Prints what was measured, a table a size: absolute figures, and beside a peer's how many times ours it is. */
export function printTable(results: readonly Result[]): void {
  for (const files of new Set(results.map((result) => result.files))) {
    const [own, ...others] = results.filter((result) => result.files === files);
    if (!own) continue;
    console.log(`\n${files} level files`);
    for (const [name, value, unit] of columns) {
      const ours = value(own);
      const cells = others.map((other) => {
        const theirs = value(other);
        const ratio = (ours ?? Number.NaN) / (theirs ?? Number.NaN);
        const times = Number.isFinite(ratio) ? ` (ours is ${ratio.toFixed(2)} of it)` : '';
        return `${other.site} ${show(theirs, unit)}${times}`;
      });
      console.log(`  ${name.padEnd(14)} ${show(ours, unit).padEnd(12)} ${cells.join('   ')}`);
    }
  }
}

/** A number and its unit; a site may lack what is measured. */
function show(value: number | undefined, unit: string): string {
  if (value === undefined) return 'none';
  return `${round(value)} ${unit}`.trimEnd();
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : String(Number(value.toFixed(value < 1 ? 3 : 1)));
}
