import {
  latest,
  type Day,
  type LinkRecord,
  type Registry,
  type State,
  type Wording,
} from './registry';
import type {MatchRule} from './statement-matching';

/** One thing that differs between the registry and the ladder. */
export type Change =
  | {readonly change: 'new'; readonly id: string; readonly text: string}
  | {
      readonly change: 'reworded' | 'moved' | 'back';
      readonly id: string;
      /** How a statement was recognized, and how alike the words are. */
      readonly rule?: MatchRule;
      readonly score?: number;
      readonly before: string;
      readonly text: string;
      /** The id the text would have if it were new: what `not` forbids. */
      readonly otherwise?: string;
    }
  | {
      readonly change: 'gone' | 'split' | 'merged';
      readonly id: string;
      readonly before: string;
      readonly into?: readonly string[];
      readonly likely?: string;
    };

/** How a statement was matched, for a person to judge. */
export interface Match {
  readonly rule: MatchRule;
  readonly score: number;
  readonly otherwise: () => string;
}

/** A registry in the making, with what differs from the one before. */
export class RegistryDraft {
  readonly records: Map<string, LinkRecord>;
  readonly changes: Change[] = [];

  /**
   * @param before - the registry so far
   * @param date - the day of new wordings, places and ends
   */
  constructor(
    private readonly before: Registry,
    private readonly date: Day,
  ) {
    this.records = new Map(before.records);
  }

  /** Records that something is there, in these words and at this place. */
  live(
    id: string,
    kind: LinkRecord['kind'],
    wording: Omit<Wording, 'date'>,
    place: object,
    match?: Match,
  ): void {
    const {date} = this;
    const old = this.before.records.get(id);
    const wordings = append(old?.wordings ?? [], wording, date);
    const places = append<object>(old?.places ?? [], place, date);
    if (
      old?.state === 'live' &&
      old.kind === kind &&
      wordings === old.wordings &&
      places === old.places
    )
      return;
    this.records.set(id, {id, kind, state: 'live', places, wordings} as LinkRecord);
    const {text} = wording;
    if (!old) {
      this.changes.push({change: 'new', id, text});
      return;
    }
    const change = old.state !== 'live' ? 'back' : wordings === old.wordings ? 'moved' : 'reworded';
    const matched = match && {
      rule: match.rule,
      score: Math.round(match.score * 1000) / 1000,
      otherwise: match.otherwise(),
    };
    this.changes.push({change, id, ...matched, before: latest(old.wordings).text, text});
  }

  /** Records that something is no longer there. */
  end({id, kind, places, wordings}: LinkRecord, end: EndState): void {
    const state: State = {...end, ended: this.date};
    this.records.set(id, {id, kind, ...state, places, wordings} as LinkRecord);
    const {text: before} = latest(wordings);
    this.changes.push(
      end.state === 'gone'
        ? {change: 'gone', id, before, ...(end.likely !== undefined && {likely: end.likely})}
        : {change: end.state, id, before, into: end.into},
    );
  }
}

/** What became of something that is no longer there. */
export type EndState =
  | {readonly state: 'gone'; readonly likely?: string}
  | {readonly state: 'split' | 'merged'; readonly into: readonly string[]};

/** Adds an entry to a dated list unless it says what the last one says. The list itself if nothing is new. */
function append<T extends object>(
  list: readonly Dated<T>[],
  entry: T,
  date: Day,
): readonly Dated<T>[] {
  const last = list.at(-1);
  return last && saysTheSame(last, entry) ? list : [...list, {date, ...entry}];
}

type Dated<T> = T & {readonly date: Day};

/** Compares what an entry says with what a dated one does. A replay does so for every record at every commit. */
function saysTheSame(dated: object, entry: object): boolean {
  const [left, right] = [dated, entry] as Readonly<Record<string, unknown>>[];
  const keys = Object.keys(entry);
  return (
    keys.length === Object.keys(dated).length - 1 &&
    keys.every((key) => isSameValue(left?.[key], right?.[key]))
  );
}

function isSameValue(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
