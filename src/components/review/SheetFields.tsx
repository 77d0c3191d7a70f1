import Link from '@docusaurus/Link';
import Heading from '@theme/Heading';
import {useMemo, type ReactNode} from 'react';
import type {Changes, LineChange} from '../../ladder/review/changes-since';
import type {LastTime} from '../../ladder/review/last-time';
import type {Voice} from '../../ladder/review/outline';
import type {Place} from '../../ladder/review/level-history';
import {isWrittenIn} from '../../ladder/review/edit-sheet';
import {fullNameOfSheet, levelInWords, lineInWords} from '../../ladder/review/say';
import {
  isEmptyNote,
  noteAt,
  summaryAt,
  type Note,
  type Sheet,
  type SheetArea,
  type SheetLevel,
  type SheetLine,
} from '../../ladder/review/sheet';
import {placeTitle} from '../../ladder/compare/level-title';
import {ChangedLine, LevelGone} from './ChangedLine';
import {Fold} from '../Fold';
import {FromThen} from './FromThen';
import {NoteFields, type NoteEditor} from './NoteFields';
import type {ReadEvidence} from './NoteWords';
import {SheetLineWords} from './SheetLineWords';
import {SummaryField} from './SummaryField';
import {say} from '../language';

/** What can be done in a sheet, at its lines and beside them. */
export interface SheetEditor extends NoteEditor {
  readonly summarize: (area: string, text: string, field: string) => void;
  /** Gives a line the words that it has now; `now`, the sheet's levels as the ladder has them, says where it stands. */
  readonly takeOver: (line: string, to: Place, now: readonly SheetLevel[]) => void;
  readonly takeAllOver: (changes: Changes) => void;
  readonly carryOver: (line: string, note: Note) => void;
  /** What was written of an area, or of the whole where none is named. */
  readonly carrySummary: (area: string | undefined, note: Note) => void;
  readonly addLevel: (level: SheetLevel) => void;
  readonly removeLevel: (level: string) => void;
}

interface Props {
  readonly sheet: Sheet;
  readonly editor: SheetEditor;
  /** Absent while it is being looked up, and where it cannot be. */
  readonly changes: Changes | undefined;
  /** An earlier sheet that is laid beside this one. */
  readonly then: LastTime | undefined;
  readonly read: ReadEvidence;
  /** The id of a line that somebody comes to write at. */
  readonly wanted: string | undefined;
}

/** The levels of a sheet, with room beside each line. */
export function SheetFields(props: Props): ReactNode {
  const {sheet, editor, changes} = props;
  return sheet.levels.map((level) => (
    <section
      key={level.id}
      className="review-level"
      data-page={level.id}
      data-level={placeTitle(level)}
    >
      <Heading as="h2" tabIndex={-1}>
        {levelInWords(level)}
      </Heading>
      <LevelGone became={changes?.levels.get(level.id)} />
      <AreaLinks areas={level.areas} />
      {level.areas.map((area) => (
        <AreaFields key={area.id ?? area.name} {...props} level={level} area={area} />
      ))}
      {sheet.levels.length > 1 && !isWrittenIn(sheet, level) && (
        <button
          type="button"
          className="review-note__add"
          onClick={() => {
            editor.removeLevel(level.id);
          }}
        >
          {say`Take ${levelInWords(level)} out again`}
        </button>
      )}
    </section>
  ));
}

/** A sheet is as long as its levels, with room at each line. */
function AreaLinks({areas}: Pick<SheetLevel, 'areas'>): ReactNode {
  const named = areas.filter(({id, name}) => id !== undefined && name !== '');
  if (named.length < 2) return null;
  return (
    <nav className="compare-page__links" aria-label={say`Areas of this level`}>
      <span className="compare-page__label">{say`Area`}</span>
      {named.map(({id = '', name}) => (
        <Link key={id} to={`#${id}`}>
          {name}
        </Link>
      ))}
    </nav>
  );
}

function AreaFields({
  level,
  area,
  sheet,
  editor,
  changes,
  then,
  read,
  wanted,
}: Props & {readonly level: SheetLevel; readonly area: SheetArea}): ReactNode {
  const {id, name, emoji, prose = [], expectations, examples} = area;
  const called = changes?.renamedAreas.get(id ?? '');
  /** Whether there is something at an example beside its words: the others are folded. */
  const isWrittenAt = (line: SheetLine): boolean =>
    line.id === wanted ||
    isExpectationNow(changes?.lines.get(line.id)) ||
    !isEmptyNote(noteAt(sheet, line.id)) ||
    (then?.voices.has(line.id) ?? false);
  const shown = [...expectations, ...examples.filter(isWrittenAt)];
  const folded = examples.filter((line) => !isWrittenAt(line));
  return (
    <section className="review-area" id={id} data-section={name}>
      {name !== '' && (
        <Heading as="h3">
          {emoji && <span aria-hidden="true">{emoji} </span>}
          {name}
        </Heading>
      )}
      {called && <p className="review-changed">{say`“${name}” is called “${called.name}” now.`}</p>}
      {prose.map((text) => (
        <p key={text} className="review-prose">
          {text}
        </p>
      ))}
      {shown.map((line) => (
        <LineFields
          key={line.id}
          line={line}
          note={noteAt(sheet, line.id)}
          editor={editor}
          change={changes?.lines.get(line.id)}
          now={changes?.now}
          then={then?.voices.get(line.id)}
          read={read}
          // Who comes from the ladder has chosen a line, and no sheet: there may be sheets of several people.
          whose={line.id === wanted ? fullNameOfSheet(sheet) : ''}
        />
      ))}
      {folded.length > 0 && (
        <Fold label={say`Examples`} whose={name || levelInWords(level)} count={folded.length}>
          <ul>
            {folded.map((line) => (
              <li key={line.id} id={line.id}>
                <WordsNow
                  line={line}
                  editor={editor}
                  change={changes?.lines.get(line.id)}
                  now={changes?.now}
                />
              </li>
            ))}
          </ul>
        </Fold>
      )}
      {id !== undefined && (
        <SummaryField
          id={`summary-${id}`}
          label={say`Summary of ${name}`}
          text={summaryAt(sheet, area)}
          onWrite={(text) => {
            editor.summarize(id, text, say`Summary of ${name}`);
          }}
          then={then?.summaries.get(id)}
          onCarryOver={(own) => {
            editor.carrySummary(id, own);
          }}
          read={read}
        />
      )}
    </section>
  );
}

function isExpectationNow(change: LineChange | undefined): boolean {
  return change !== undefined && 'became' in change && change.became === 'expectation';
}

interface WordsProps {
  readonly line: SheetLine;
  readonly editor: SheetEditor;
  readonly change: LineChange | undefined;
  readonly now: readonly SheetLevel[] | undefined;
}

/** A line in the words of the sheet, and what became of it. */
function WordsNow({line, editor, change, now = []}: WordsProps): ReactNode {
  return (
    <>
      <SheetLineWords line={line} />
      {change && (
        <ChangedLine
          line={line}
          change={change}
          onTakeOver={(to) => {
            editor.takeOver(line.id, to, now);
          }}
        />
      )}
    </>
  );
}

interface LineProps extends WordsProps {
  readonly note: Note;
  readonly then: readonly Voice[] | undefined;
  readonly read: ReadEvidence;
  readonly whose: string;
}

function LineFields({line, note, editor, change, now, then, read, whose}: LineProps): ReactNode {
  return useMemo(
    () => (
      <div className="review-line" id={line.id}>
        <div className="review-line__words">
          <WordsNow line={line} editor={editor} change={change} now={now} />
          {then && (
            <FromThen
              about={lineInWords(line)}
              note={note}
              voices={then}
              onCarryOver={(own) => {
                editor.carryOver(line.id, own);
              }}
              read={read}
            />
          )}
        </div>
        <NoteFields
          line={line.id}
          words={lineInWords(line)}
          note={note}
          editor={editor}
          kind="evidence"
          whose={whose}
        />
      </div>
    ),
    [line, note, editor, change, now, then, read, whose],
  );
}
