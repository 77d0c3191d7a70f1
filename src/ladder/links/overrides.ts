import {isMap, isScalar, isSeq, LineCounter, parseDocument, type Node} from 'yaml';
import {asksWords, type Asks} from './asks';
import {idPattern} from './id-pattern';
import type {FileProblem} from './registry-file';
import type {Registry} from './registry';

/** A link as it was issued: an id, and perhaps the number of its wording. */
export interface LinkReference {
  readonly id: string;
  readonly wording?: number;
}

/** One correction by a person, and where it is written. */
export type Rule = ReferringRule | DirectingRule | AskingRule;

interface Written {
  readonly id: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
}

interface ReferringRule extends Written {
  readonly kind: 'continues' | 'not';
  readonly other: LinkReference;
}

/** Says where the links of an id lead. */
export interface DirectingRule extends Written {
  readonly kind: 'split' | 'merged';
  readonly into: readonly string[];
}

/** Says what a wording does to what is asked. */
interface AskingRule extends Written {
  readonly kind: Asks;
  readonly wording: number;
}

const shapes =
  '`continues <id>`, `continues <id>#<wording>`, `split into <id>, <id>`, `merged into <id>`, `not <id>`, `not <id>#<wording>`, or `wording <number> raises`, `… clarifies`, `… eases`';

/**
 * Reads the corrections that people write: a YAML mapping from an id to what is true of it, such as
 * `k3f9qx2: continues a7d2m4p`; several for one id stand in a list.
 *
 * @param text - the whole file; '' when there is none
 * @returns the rules in their order, and what is wrong with the others
 */
export function parseOverrides(text: string): {rules: Rule[]; problems: FileProblem[]} {
  const counter = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: counter,
    logLevel: 'silent',
    prettyErrors: false,
    // An id of digits alone, or one such as 12e4567, is still a text.
    schema: 'failsafe',
  });
  const at = (offset: number): {line: number; column: number} => {
    const {line, col} = counter.linePos(offset);
    return {line, column: col};
  };
  const problems = document.errors.map(({message, pos}): FileProblem => {
    const mend = 'write lines such as `k3f9qx2: continues a7d2m4p`';
    return {...at(pos[0]), message: `Unexpected YAML (${message}), expected a mapping: ${mend}`};
  });
  const rules: Rule[] = [];
  const {contents} = document;
  if (problems.length > 0 || contents === null || (isScalar(contents) && contents.value === ''))
    return {rules, problems};
  const place = (node: unknown): {line: number; column: number} =>
    at((node as Node | null)?.range?.[0] ?? 0);
  if (!isMap(contents)) {
    const message = `Unexpected contents, expected a mapping from ids to ${shapes}`;
    return {rules, problems: [{...place(contents), message}]};
  }
  for (const {key, value} of contents.items) {
    const id = isScalar(key) ? String(key.value) : '';
    if (!idPattern.test(id)) {
      const message = `Unexpected key \`${id}\`, expected an id, such as \`k3f9qx2\`: copy it from the end of a link`;
      problems.push({...place(key), message});
      continue;
    }
    for (const item of isSeq(value) ? value.items : [value]) {
      const where = place(item ?? key);
      const written = isScalar(item) ? String(item.value) : '';
      const rule = readRule(written.trim());
      if (rule) rules.push({id, ...where, ...rule});
      else problems.push({...where, message: `Unexpected \`${written}\`, expected ${shapes}`});
    }
  }
  return {rules, problems};
}

type RuleBody =
  | Omit<ReferringRule, keyof Written>
  | Omit<DirectingRule, keyof Written>
  | Omit<AskingRule, keyof Written>;

function readRule(text: string): RuleBody | undefined {
  const [, number, asks] = /^wording\s+([1-9]\d{0,5})\s+([a-z]+)$/u.exec(text) ?? [];
  const kind = asksWords.find((word) => word === asks);
  if (kind !== undefined) return {kind, wording: Number(number)};
  const match = /^(continues|not|split\s+into|merged\s+into)\s+(.+)$/u.exec(text);
  if (!match) return undefined;
  const [, verb = '', rest = ''] = match;
  if (verb === 'continues' || verb === 'not') {
    const other = readReference(rest);
    return other && {kind: verb, other};
  }
  const into = rest.split(/\s*,\s*|\s+and\s+/u).map((id) => id.trim());
  if (!into.every((id) => idPattern.test(id))) return undefined;
  if (verb.startsWith('split')) return into.length > 1 ? {kind: 'split', into} : undefined;
  return into.length === 1 ? {kind: 'merged', into} : undefined;
}

function readReference(text: string): LinkReference | undefined {
  const [, id = '', wording] = /^([0-9a-z]+)(?:#([1-9]\d{0,5}))?$/u.exec(text) ?? [];
  if (!idPattern.test(id)) return undefined;
  return {id, ...(wording !== undefined && {wording: Number(wording)})};
}

/**
 * Checks corrections against what was ever published.
 *
 * @param rules - the corrections
 * @param registry - every id there is
 * @returns an error for each that names no known id or wording, contradicts another, leads in a circle, or gives what is
 *   alive to another without saying from which wording on
 */
export function checkOverrides(rules: readonly Rule[], {records}: Registry): FileProblem[] {
  const problems: FileProblem[] = [];
  const answers = new Map<string, Rule>();
  for (const rule of rules) {
    const {line, column} = rule;
    const report = (message: string): void => {
      problems.push({line, column, message});
    };
    const named = 'into' in rule ? rule.into : 'other' in rule ? [rule.other.id] : [];
    const unknown = [rule.id, ...named].filter((id) => !records.has(id));
    for (const id of unknown) {
      report(
        `Unexpected id \`${id}\`, expected one that was published: no line of links/registry.jsonl has it; check its letters`,
      );
    }
    if (unknown.length > 0) continue;
    if ('wording' in rule) {
      const count = records.get(rule.id)?.wordings.length ?? 0;
      if (rule.wording < 2 || rule.wording > count) {
        report(
          `Unexpected wording ${rule.wording} of \`${rule.id}\`, expected ${count < 2 ? 'none: it was never reworded' : `2 to ${count}, a wording that changed the one before`}`,
        );
        continue;
      }
    }
    if (rule.kind === 'not' || rule.kind === 'continues') {
      const {id, wording} = rule.other;
      const count = records.get(id)?.wordings.length ?? 0;
      if (wording !== undefined && wording > count) {
        report(
          `Unexpected wording ${wording} of \`${id}\`, expected 1 to ${count}: it has no more`,
        );
        continue;
      }
      if (rule.kind === 'continues' && wording === undefined && records.get(id)?.state === 'live') {
        report(
          `Unexpected end of \`${id}\`, which is still on the site: expected a wording, such as \`continues ${id}#${Math.max(count - 1, 1)}\`, after which \`${rule.id}\` goes on and \`${id}\` is another thing`,
        );
        continue;
      }
    }
    const subject = subjectOf(rule);
    if (subject === undefined) continue;
    const other = answers.get(subject);
    if (other) {
      report(
        `Unexpected second answer for \`${subject}\`, expected one: line ${other.line} says \`${describe(other)}\` and line ${line} says \`${describe(rule)}\`; delete one of them`,
      );
    }
    answers.set(subject, rule);
  }
  return [...problems, ...findCircles(answers)];
}

/** The link that a rule gives an answer for; undefined for a prohibition, of which there may be many. */
function subjectOf(rule: Rule): string | undefined {
  if (rule.kind === 'not') return undefined;
  if ('wording' in rule) return `what wording ${rule.wording} of ${rule.id} asks`;
  if (rule.kind !== 'continues') return rule.id;
  const {id, wording} = rule.other;
  return wording === undefined ? id : `${id}#${wording}`;
}

function findCircles(answers: ReadonlyMap<string, Rule>): FileProblem[] {
  const problems: FileProblem[] = [];
  const next = (rule: Rule): string | undefined => {
    if (rule.kind === 'continues') return rule.id;
    return rule.kind === 'merged' ? rule.into[0] : undefined;
  };
  for (const [subject, rule] of answers) {
    // A cut at a wording ends a part of an id; only whole ids can lead back to themselves.
    const seen = [subject];
    for (let step = next(rule); step !== undefined;) {
      if (seen.includes(step)) {
        if (step === subject && subject === seen.toSorted()[0]) {
          const {line, column} = rule;
          const message = `Unexpected circle ${[...seen, step].map((id) => `\`${id}\``).join(' → ')}, expected a chain that ends: delete one of these rules`;
          problems.push({line, column, message});
        }
        break;
      }
      seen.push(step);
      const following = answers.get(step);
      step = following && next(following);
    }
  }
  return problems;
}

/** A rule as it is written in the file. */
export function describe(rule: Rule): string {
  if ('into' in rule) return `${rule.id}: ${rule.kind} into ${rule.into.join(', ')}`;
  if ('wording' in rule) return `${rule.id}: wording ${rule.wording} ${rule.kind}`;
  const {id, wording} = rule.other;
  return `${rule.id}: ${rule.kind} ${id}${wording === undefined ? '' : `#${wording}`}`;
}

/**
 * Whether a person has forbidden that a link goes on as something else.
 *
 * @param rules - the corrections
 * @returns a function of the old id and what the other thing's id is, or would be if it were new
 */
export function forbidden(rules: readonly Rule[]): (id: string, other: string) => boolean {
  const pairs = new Set(
    rules.flatMap((rule) =>
      rule.kind === 'not' && rule.other.wording === undefined
        ? [`${rule.id} ${rule.other.id}`, `${rule.other.id} ${rule.id}`]
        : [],
    ),
  );
  return (id, other) => pairs.has(`${id} ${other}`);
}

/** The ids whose end a person has decided; nothing that appears later revives them. */
export function decided(rules: readonly Rule[]): Set<string> {
  return new Set(
    rules.flatMap((rule) => {
      if (rule.kind === 'not' || 'wording' in rule) return [];
      return rule.kind === 'continues' ? [rule.other.id] : [rule.id];
    }),
  );
}

/** What people say that wordings do to what is asked, by `<id>#<wording>`. */
export function wordingVerdicts(rules: readonly Rule[]): ReadonlyMap<string, Asks> {
  return new Map(
    rules.flatMap((rule): [string, Asks][] =>
      'wording' in rule ? [[`${rule.id}#${rule.wording}`, rule.kind]] : [],
    ),
  );
}
