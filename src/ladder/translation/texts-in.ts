// cspell:ignore quasis
import {parse} from '@babel/parser';
import {textId} from '../language';

/** A text of the interface, as the code has it. */
export interface Text {
  readonly id: string;
  /** The tag that it is written with. */
  readonly tag: 'say' | 'counted' | 'rich';
  /** Where it stands in the source, its tag included. */
  readonly start: number;
  readonly end: number;
  /** The code of its values. */
  readonly values: readonly string[];
  /** The code of the number that it depends on. */
  readonly count: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}
interface Tagged extends Node {
  readonly tag: Node & {readonly name?: string; readonly callee?: Node & {readonly name?: string}};
  readonly quasi: {
    readonly quasis: readonly {readonly value: {readonly cooked: string}}[];
    readonly expressions: readonly Node[];
  };
}

/** A quick test, so that most files need not be parsed. */
const mayHaveTexts = /\b(?:say|rich|counted\([^`]*\))`/u;

/**
 * The texts in a source of TypeScript, in their order. Those in the values of another are in its values.
 *
 * @throws SyntaxError where it is none
 */
export function textsIn(source: string): Text[] {
  if (!mayHaveTexts.test(source)) return [];
  const {program} = parse(source, {
    sourceType: 'module',
    plugins: ['typescript', 'jsx'],
    allowReturnOutsideFunction: true,
  });
  return taggedIn(program as unknown as Node).map((node) => textOf(node, source));
}

/** The same, with the texts in their values, and so on. */
export function textsWithin(source: string): Text[] {
  return textsIn(source).flatMap((text) => [text, ...text.values.flatMap(textsWithin)]);
}

function taggedIn(node: Node): Tagged[] {
  if (node.type === 'TaggedTemplateExpression' && tagOf(node as Tagged)) return [node as Tagged];
  return Object.values(node)
    .flat()
    .filter((value: unknown): value is Node => value instanceof Object && 'type' in value)
    .flatMap(taggedIn);
}

function tagOf({tag}: Tagged): Text['tag'] | undefined {
  if (tag.callee?.name === 'counted') return 'counted';
  return tag.name === 'say' || tag.name === 'rich' ? tag.name : undefined;
}

function textOf(node: Tagged, source: string): Text {
  const {tag, quasi, start, end} = node;
  const code = (part: Node): string => source.slice(part.start, part.end);
  return {
    id: textId(quasi.quasis.map(({value}) => value.cooked)),
    tag: tagOf(node) ?? 'say',
    start,
    end,
    values: quasi.expressions.map(code),
    count: code(tag).replace(/^counted\(|\)$/gu, ''),
  };
}
