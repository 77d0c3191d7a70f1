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
export type Override = ReferringOverride | DirectingOverride | AskingOverride;

interface Written {
  readonly id: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
}

interface ReferringOverride extends Written {
  readonly kind: 'continues' | 'not';
  readonly other: LinkReference;
}

/** Says where the links of an id lead. */
export interface DirectingOverride extends Written {
  readonly kind: 'split' | 'merged';
  readonly into: readonly string[];
}

/** Says what a wording does to what is asked. */
interface AskingOverride extends Written {
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
 * @returns the overrides in their order, and what is wrong with the others
 */
export function parseOverrides(text: string): {overrides: Override[]; problems: FileProblem[]} {
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
  const overrides: Override[] = [];
  const {contents} = document;
  if (problems.length > 0 || contents === null || (isScalar(contents) && contents.value === ''))
    return {overrides, problems};
  const place = (node: unknown): {line: number; column: number} =>
    at((node as Node | null)?.range?.[0] ?? 0);
  if (!isMap(contents)) {
    const message = `Unexpected contents, expected a mapping from ids to ${shapes}`;
    return {overrides, problems: [{...place(contents), message}]};
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
      const override = readOverride(written.trim());
      if (override) overrides.push({id, ...where, ...override});
      else problems.push({...where, message: `Unexpected \`${written}\`, expected ${shapes}`});
    }
  }
  return {overrides, problems};
}

type OverrideBody =
  | Omit<ReferringOverride, keyof Written>
  | Omit<DirectingOverride, keyof Written>
  | Omit<AskingOverride, keyof Written>;

function readOverride(text: string): OverrideBody | undefined {
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
 * @param overrides - the corrections
 * @param registry - every id there is
 * @returns an error for each that names no known id or wording, contradicts another, leads in a circle, or gives what is
 *   alive to another without saying from which wording on
 */
export function checkOverrides(overrides: readonly Override[], {records}: Registry): FileProblem[] {
  const problems: FileProblem[] = [];
  const answers = new Map<string, Override>();
  for (const override of overrides) {
    const {line, column} = override;
    const report = (message: string): void => {
      problems.push({line, column, message});
    };
    const named =
      'into' in override ? override.into : 'other' in override ? [override.other.id] : [];
    const unknown = [override.id, ...named].filter((id) => !records.has(id));
    for (const id of unknown) {
      report(
        `Unexpected id \`${id}\`, expected one that was published: no line of links/registry.jsonl has it; check its letters`,
      );
    }
    if (unknown.length > 0) continue;
    if ('wording' in override) {
      const count = records.get(override.id)?.wordings.length ?? 0;
      if (override.wording < 2 || override.wording > count) {
        report(
          `Unexpected wording ${override.wording} of \`${override.id}\`, expected ${count < 2 ? 'none: it was never reworded' : `2 to ${count}, a wording that changed the one before`}`,
        );
        continue;
      }
    }
    if (override.kind === 'not' || override.kind === 'continues') {
      const {id, wording} = override.other;
      const count = records.get(id)?.wordings.length ?? 0;
      if (wording !== undefined && wording > count) {
        report(
          `Unexpected wording ${wording} of \`${id}\`, expected 1 to ${count}: it has no more`,
        );
        continue;
      }
      if (
        override.kind === 'continues' &&
        wording === undefined &&
        records.get(id)?.state === 'live'
      ) {
        report(
          `Unexpected end of \`${id}\`, which is still on the site: expected a wording, such as \`continues ${id}#${Math.max(count - 1, 1)}\`, after which \`${override.id}\` goes on and \`${id}\` is another thing`,
        );
        continue;
      }
    }
    const subject = subjectOf(override);
    if (subject === undefined) continue;
    const other = answers.get(subject);
    if (other) {
      report(
        `Unexpected second answer for \`${subject}\`, expected one: line ${other.line} says \`${describe(other)}\` and line ${line} says \`${describe(override)}\`; delete one of them`,
      );
    }
    answers.set(subject, override);
  }
  return [...problems, ...findCircles(answers)];
}

/** The link that an override gives an answer for; undefined for a prohibition, of which there may be many. */
function subjectOf(override: Override): string | undefined {
  if (override.kind === 'not') return undefined;
  if ('wording' in override) return `what wording ${override.wording} of ${override.id} asks`;
  if (override.kind !== 'continues') return override.id;
  const {id, wording} = override.other;
  return wording === undefined ? id : `${id}#${wording}`;
}

function findCircles(answers: ReadonlyMap<string, Override>): FileProblem[] {
  const problems: FileProblem[] = [];
  const next = (override: Override): string | undefined => {
    if (override.kind === 'continues') return override.id;
    return override.kind === 'merged' ? override.into[0] : undefined;
  };
  for (const [subject, override] of answers) {
    // A cut at a wording ends a part of an id; only whole ids can lead back to themselves.
    const seen = [subject];
    for (let step = next(override); step !== undefined;) {
      if (seen.includes(step)) {
        if (step === subject && subject === seen.toSorted()[0]) {
          const {line, column} = override;
          const message = `Unexpected circle ${[...seen, step].map((id) => `\`${id}\``).join(' → ')}, expected a chain that ends: delete one of these overrides`;
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

/** An override as it is written in the file. */
export function describe(override: Override): string {
  if ('into' in override)
    return `${override.id}: ${override.kind} into ${override.into.join(', ')}`;
  if ('wording' in override) return `${override.id}: wording ${override.wording} ${override.kind}`;
  const {id, wording} = override.other;
  return `${override.id}: ${override.kind} ${id}${wording === undefined ? '' : `#${wording}`}`;
}

/**
 * Whether a person has forbidden that a link goes on as something else.
 *
 * @param overrides - the corrections
 * @returns a function of the old id and what the other thing's id is, or would be if it were new
 */
export function forbidden(overrides: readonly Override[]): (id: string, other: string) => boolean {
  const pairs = new Set(
    overrides.flatMap((override) =>
      override.kind === 'not' && override.other.wording === undefined
        ? [`${override.id} ${override.other.id}`, `${override.other.id} ${override.id}`]
        : [],
    ),
  );
  return (id, other) => pairs.has(`${id} ${other}`);
}

/** The ids whose end a person has decided; nothing that appears later revives them. */
export function decided(overrides: readonly Override[]): Set<string> {
  return new Set(
    overrides.flatMap((override) => {
      if (override.kind === 'not' || 'wording' in override) return [];
      return override.kind === 'continues' ? [override.other.id] : [override.id];
    }),
  );
}

/** What people say that wordings do to what is asked, by `<id>#<wording>`. */
export function wordingVerdicts(overrides: readonly Override[]): ReadonlyMap<string, Asks> {
  return new Map(
    overrides.flatMap((override): [string, Asks][] =>
      'wording' in override ? [[`${override.id}#${override.wording}`, override.kind]] : [],
    ),
  );
}
