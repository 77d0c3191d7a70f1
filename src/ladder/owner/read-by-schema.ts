import {isMap, isScalar, isSeq, type Node, type Pair} from 'yaml';
import {codePointName} from '../code-point';
import {anyOf, didYouMean} from './did-you-mean';
import {isSeveral, type Forms, type Schema} from './schema';

/** What is wrong at a place of the file: the offset of the value that is meant. */
export interface Wrong {
  readonly offset: number;
  readonly message: string;
}

/** The values that are right, and what is wrong with the others. */
export interface Read {
  readonly value: unknown;
  readonly wrong: readonly Wrong[];
}

/** Characters that turn the direction of what follows them, or that a terminal obeys. */
const hiddenIn = /[\u202a-\u202e\u2066-\u2069]|(?![\n\r\t])\p{Cc}/u;

/**
 * Reads a YAML node as a schema describes it. What is wrong is left out of the value.
 *
 * @param node - the value; null for a key that nothing follows
 * @param schema - what is expected there
 * @param offset - where the value would stand, if it is null
 * @param name - the key it stands under
 */
export function readBySchema(
  node: unknown,
  schema: Schema | Forms,
  offset: number,
  name?: string,
): Read {
  const form = isSeveral(schema) ? formFor(node, schema) : schema;
  const {type, properties, items, required = [], least = 0} = form;
  const at = (node as Node | null)?.range?.[0] ?? offset;
  const refused = (found = shown(node)): Read => {
    const only = form.values?.length === 1;
    const of = name === undefined ? '' : ` for \`${name}\``;
    const message = `Unexpected ${found}${of}, expected ${form.expected}${only ? '' : didYouMean(sourceOf(node), form.values)}`;
    return {value: undefined, wrong: [{offset: at, message}]};
  };
  const [hidden] = (isScalar(node) && hiddenIn.exec(String(node.value))) || [];
  if (hidden !== undefined) {
    const of = name === undefined ? '' : ` of \`${name}\``;
    const message = `Unexpected character ${codePointName(hidden)} in the value${of}, which turns text around or steers a screen, expected none: take it out`;
    return {value: undefined, wrong: [{offset: at, message}]};
  }
  if (type === 'object') {
    if (!isMap(node) || !properties) return refused();
    const read = node.items.map((pair) => readPair(pair, properties));
    const keys = node.items.map(({key}) => keyOf(key));
    const missing = required.filter((key) => !keys.includes(key));
    const wrong = read.flatMap((each) => each.wrong);
    if (missing.length > 0) {
      const lacks = missing.map((key) => `\`${key}\``).join(' and ');
      const message = `Unexpected lines without ${lacks}, expected ${form.expected}`;
      return {value: undefined, wrong: [...wrong, {offset: at, message}]};
    }
    const value = Object.fromEntries(read.flatMap((each) => each.value));
    return {value: required.every((key) => Object.hasOwn(value, key)) ? value : undefined, wrong};
  }
  if (type === 'array') {
    if (!isSeq(node) || !items) return refused();
    if (node.items.length < least) return refused('a list that is too short');
    const read = node.items.map((item) => readBySchema(item, items, at));
    const values = read.flatMap(({value}) => (value === undefined ? [] : [value]));
    const wrong = read.flatMap((each) => each.wrong);
    return {value: values.length < least ? undefined : values, wrong};
  }
  const value = isScalar(node) ? node.value : undefined;
  const text = type === 'name' && typeof value === 'number' ? sourceOf(node) : value;
  if (typeof text !== 'string') return refused();
  const isWanted =
    text.length >= least &&
    (form.pattern === undefined || new RegExp(form.pattern, 'u').test(text)) &&
    (form.values?.includes(text) ?? true);
  return isWanted ? {value: text, wrong: []} : refused();
}

/** Of several forms the one that is of the kind of the node. */
function formFor(node: unknown, [first, ...others]: Forms): Schema {
  const kind = isMap(node) ? 'object' : isSeq(node) ? 'array' : undefined;
  const fits = ({type}: Schema): boolean => (kind === undefined ? isWords(type) : type === kind);
  return fits(first) ? first : (others.find(fits) ?? first);
}

function isWords(type: Schema['type']): boolean {
  return type === 'string' || type === 'name';
}

function readPair(
  {key, value}: Pair,
  properties: NonNullable<Schema['properties']>,
): {value: [string, unknown][]; wrong: readonly Wrong[]} {
  const name = keyOf(key);
  const range = (key as Node | null)?.range;
  const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (!schema) {
    const known = Object.keys(properties);
    const expected = known.length > 12 ? 'one that is known' : anyOf(known);
    const message = `Unexpected key ${shown(key)}, expected ${expected}${didYouMean(sourceOf(key), known)}`;
    return {value: [], wrong: [{offset: range?.[0] ?? 0, message}]};
  }
  const read = readBySchema(value, schema, range?.[0] ?? 0, name);
  return {value: read.value === undefined ? [] : [[name, read.value]], wrong: read.wrong};
}

function keyOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : '';
}

/** A number as it is written: `1.0` is another rank than `1`. */
function sourceOf(node: unknown): string {
  return isScalar(node) ? (node.source ?? String(node.value)) : '';
}

const longest = 60;

/** A value as a message quotes it. */
function shown(node: unknown): string {
  if (isMap(node)) return 'lines with keys';
  if (isSeq(node)) return 'a list';
  if (!isScalar(node)) return node === null ? 'nothing' : 'a reference';
  if (node.value === null) return 'nothing';
  const text = sourceOf(node).replace(/\s+/gu, ' ');
  if (text === '') return 'nothing';
  return `\`${text.length > longest ? `${text.slice(0, longest)}…` : text}\``;
}
