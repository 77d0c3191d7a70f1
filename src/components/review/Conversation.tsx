import Heading from '@theme/Heading';
import {useMemo, type ReactNode} from 'react';
import {levelInWords, lineInWords, nameOfSide} from '../../ladder/review/say';
import {
  emptyNote,
  isEmptyNote,
  noteAt,
  summaryAt,
  type Note,
  type Sheet,
  type Side,
} from '../../ladder/review/sheet';
import {
  agreements,
  linesOfTwo,
  whatDiffers,
  type Agreement,
  type LineOfTwo,
} from '../../ladder/review/two-sides';
import {placeTitle} from '../../ladder/compare/level-title';
import {shorten} from '../../ladder/shorten';
import {NoteFields, type NoteEditor} from './NoteFields';
import {NoteWords, type ReadEvidence} from './NoteWords';
import {SheetLineWords} from './SheetLineWords';
import {say} from '../language';

const headings: Readonly<Record<Agreement, string>> = {
  talk: say`To talk about`,
  'one-saw': say`Seen by one of you`,
  'both-saw': say`Seen by both`,
  'neither-saw': say`Not seen yet by either`,
  'nothing-written': say`Nothing written by either`,
};

interface Props {
  readonly sheet: Sheet;
  readonly sides: readonly [Side, Side];
  readonly editor: NoteEditor;
  readonly read: ReadEvidence;
}

/** Two sheets for a conversation: differences first, both texts beside each line, and room for what is agreed. */
export function Conversation({sheet, sides, editor, read}: Props): ReactNode {
  const {levels} = sheet;
  const lines = useMemo(() => linesOfTwo({levels}, sides), [levels, sides]);
  return (
    <>
      {agreements.map((agreement) => {
        const own = lines.filter((line) => line.agreement === agreement);
        if (own.length === 0) return null;
        const list = own.map((line) => (
          <LineForTwo
            key={line.line.id}
            line={line}
            sheet={sheet}
            sides={sides}
            editor={editor}
            read={read}
          />
        ));
        return (
          <section key={agreement} className="review-area" aria-label={headings[agreement]}>
            {agreement === 'nothing-written' ? (
              <details>
                <summary>
                  <Heading as="h2">{headings[agreement]}</Heading>
                </summary>
                {list}
              </details>
            ) : (
              <>
                <Heading as="h2">{headings[agreement]}</Heading>
                {list}
              </>
            )}
          </section>
        );
      })}
      <SummariesOfTwo sheet={sheet} sides={sides} read={read} />
    </>
  );
}

function LineForTwo({
  line: row,
  sheet,
  sides,
  editor,
  read,
}: Props & {readonly line: LineOfTwo}): ReactNode {
  const {level, area, line, agreement} = row;
  const names = [nameOfSide(sides[0], 0), nameOfSide(sides[1], 1)] as const;
  const about = shorten(lineInWords(line), 80);
  return (
    <div
      className="review-two"
      role="group"
      aria-label={`${whatDiffers(row, names) || headings[agreement]}: ${about}`}
      id={line.id}
      data-level={placeTitle(level)}
      data-section={area.name}
    >
      <p className="review-two__place">
        {[levelInWords(level), area.name].filter(Boolean).join(' › ')}
      </p>
      <SheetLineWords line={line} />
      <div className="review-two__sides">
        {row.sides.map((note, index) => (
          <OneSide key={index} who={names[index] ?? ''} about={about} note={note} read={read} />
        ))}
      </div>
      <NoteFields
        line={line.id}
        words={lineInWords(line)}
        note={noteAt(sheet, line.id)}
        editor={editor}
        kind="agreed"
      />
    </div>
  );
}

interface SideProps {
  readonly who: string;
  /** What it is written of, for screen readers. */
  readonly about: string;
  readonly note: Note;
  readonly read: ReadEvidence;
}

/** What one of the two wrote. */
function OneSide({who, about, note, read}: SideProps): ReactNode {
  return (
    <div role="group" aria-label={say`${who} wrote of: ${about}`}>
      <NoteWords who={who} note={note} read={read} />
      {isEmptyNote(note) && <p className="absent">{say`Nothing written`}</p>}
    </div>
  );
}

/** What each side wrote of the areas and of the whole. */
function SummariesOfTwo({sheet, sides, read}: Omit<Props, 'editor'>): ReactNode {
  const areas = sheet.levels.flatMap((level) => level.areas);
  const rows = [
    ...areas.map((area) => ({
      key: area.id ?? area.name,
      title: area.name,
      texts: sides.map((side) => summaryAt(side, area)),
    })),
    {key: 'whole', title: say`The whole`, texts: sides.map(({summary}) => summary)},
  ].filter(({texts}) => texts.some((text) => text.trim() !== ''));
  if (rows.length === 0) return null;
  return (
    <section className="review-area">
      <Heading as="h2">{say`Summaries`}</Heading>
      {rows.map(({key, title, texts}) => (
        <div key={key} className="review-two">
          <Heading as="h3">{title}</Heading>
          <div className="review-two__sides">
            {sides.map((side, index) => (
              <OneSide
                key={index}
                who={nameOfSide(side, index)}
                about={title}
                note={{...emptyNote, evidence: texts[index] ?? ''}}
                read={read}
              />
            ))}
          </div>
        </div>
      ))}
    </section>
  );
}
