import type {RootContent} from 'mdast';
import {areaSubject} from '../area-subject';
import {nodesOfBlock} from '../block-nodes';
import {comparable} from '../check/page-parts';
import type {Page} from '../model';
import {isLabel} from '../parse/concerns';
import {wordsOf} from '../parse/words';
import {seniorityOf} from '../seniority';

/** Words for a place that are the trade itself here: every product manager is a manager, the junior one too. */
export function tradeWords(roles: readonly string[]): ReadonlySet<string> {
  const words = roles.map((role) => new Set(seniorityOf(role).words));
  const isShared = (word: string): boolean =>
    words.length > 1 && words.every((own) => own.has(word));
  const isJunior = (own: ReadonlySet<string>): boolean =>
    ['intern', 'apprentice', 'junior', 'mid', 'staff', 'principal'].some((word) => own.has(word));
  return new Set(
    ['manager', 'lead', 'head', 'supervisor', 'director'].filter(
      (word) =>
        isShared(word) ||
        (word === 'manager' && words.some((own) => own.has(word) && isJunior(own))),
    ),
  );
}

/** Headings that pages of any kind have. */
const common = new Set([
  'faq',
  'overview',
  'introduction',
  'summary',
  'examples',
  'references',
  'see also',
  'other pages',
]);

/** What a level may share with others: its areas, the labels of its facts and paragraphs, the concerns of its lines. */
export function marksOf({level, statements, blocks}: Page): ReadonlySet<string> {
  const marks = [
    ...(level?.areas.map(({name}) => areaSubject(name)) ?? []),
    ...(level?.facts.map(({label}) => label) ?? []),
    ...statements.flatMap(({concern}) => concern ?? []),
    ...blocks.flatMap(nodesOfBlock).flatMap((node) => labelOf(node) ?? []),
  ].map(comparable);
  return new Set(marks.filter((mark) => mark !== '' && !common.has(mark)));
}

/** The bold words before the colon of a paragraph: `**Planning**: A week`, `**Planning: A week**`. */
function labelOf(node: RootContent): string | undefined {
  const lead = node.type === 'paragraph' ? node.children[0] : undefined;
  if (node.type !== 'paragraph' || lead?.type !== 'strong') return undefined;
  const [label = '', value] = wordsOf(node).split(/\s*:(?:\s|$)/u, 2);
  return value !== undefined && wordsOf(lead).startsWith(label) && isLabel(label)
    ? label
    : undefined;
}
