import type {Diagnostic} from '../diagnostic';
import type {Change} from './registry-draft';

/** So many repairs are listed; of a file that was deleted there would be hundreds. */
const mostRepairs = 10;

/**
 * What was put right in the registry's file, a line each.
 *
 * @param name - of the file, as it is shown
 */
export function sayRepaired(name: string, repaired: readonly Diagnostic[]): string {
  const lines = repaired.map(
    ({line, message}) => `  line ${line}: ${message.split(': ')[0] ?? ''}`,
  );
  return [
    `${name}: written anew from what was published. What stood there and was put right:`,
    ...lines.slice(0, mostRepairs),
    ...(lines.length > mostRepairs ? [`  and ${lines.length - mostRepairs} more`] : []),
  ].join('\n');
}

/** "3 new, 1 reworded". */
export function summarizeChanges(changes: readonly Change[]): string {
  const counts = new Map<string, number>();
  for (const {change} of changes) counts.set(change, (counts.get(change) ?? 0) + 1);
  if (counts.size === 0) return 'the order of its lines differs';
  return [...counts].map(([change, count]) => `${count} ${change}`).join(', ');
}

/**
 * What became of links, a line or more each, as far as a person may want to correct it: new things and moved ones speak for
 * themselves.
 */
export function describeChanges(changes: readonly Change[]): string[] {
  return changes.flatMap((change) =>
    change.change === 'new' || change.change === 'moved' ? [] : [describe(change)],
  );
}

function describe(change: Exclude<Change, {change: 'new'}>): string {
  if ('text' in change) {
    const score = change.score !== undefined && change.score < 1 ? ` (${change.score} alike)` : '';
    return `  ${change.id} ${change.change}${score}\n    - ${change.before}\n    + ${change.text}`;
  }
  const into = change.into ? ` into ${change.into.join(', ')}` : '';
  const likely = change.likely === undefined ? '' : `, perhaps ${change.likely} took its place`;
  return `  ${change.id} ${change.change}${into}${likely}\n    - ${change.before}`;
}
