import {useEffect, useMemo, useState, type ReactNode} from 'react';
import {AboutFields} from '../../components/review/AboutFields';
import {ChangedSince} from '../../components/review/ChangedSince';
import {Conversation} from '../../components/review/Conversation';
import {DocumentNodes} from '../../components/review/DocumentNodes';
import {KeepingNotice} from '../../components/review/KeepingNotice';
import {Elsewhere} from '../../components/review/Elsewhere';
import {PlaceLink, type Go} from '../../components/review/PlaceLink';
import {ReviewTitle} from '../../components/review/ReviewTitle';
import {SheetFields} from '../../components/review/SheetFields';
import {SheetSelect} from '../../components/review/SheetList';
import {SummaryField} from '../../components/review/SummaryField';
import type {ReviewPlace} from '../../ladder/review/review-address';
import type {ReviewProps} from '../../ladder/review/review-list';
import {nameOfSheet, sheetInWords, titleOfSheet} from '../../ladder/review/say';
import {serializeSheet, sheetFileName} from '../../ladder/review/sheet-file';
import {AddLevel} from './AddLevel';
import {download} from './download';
import {today} from '../today';
import {SheetAsDocument} from './SheetAsDocument';
import {editorOf} from './sheet-editor';
import {SheetKeeper} from './sheet-keeper';
import type {Kept} from './sheet-store';
import {useChanges, useLastTime, useOtherSheets} from './use-changes';
import {usePrinting} from './use-printing';
import {useReading} from './use-reading';
import {say} from '../../ladder/language';

/** Lets the keyboard skip every field of the sheet. */
function skipToActions(): void {
  document.querySelector<HTMLElement>('.review-actions > *')?.focus();
}

interface Props extends ReviewProps {
  readonly kept: Kept;
  readonly place: ReviewPlace;
  readonly go: Go;
  /** Shows an earlier sheet beside this one, by its key; none by ''. */
  readonly onLayBeside: (key: string) => void;
}

/** One sheet: written in, talked over, or shown as the document that is handed over. */
export function OpenSheet({
  kept,
  place,
  list,
  reading: program,
  go,
  onLayBeside,
}: Props): ReactNode {
  const [, redraw] = useState(0);
  const [keeper] = useState(
    () =>
      new SheetKeeper(kept, () => {
        redraw((count) => count + 1);
      }),
  );
  const editor = useMemo(() => editorOf(keeper), [keeper]);
  const {sheet} = keeper;
  const reading = useReading(program);
  const read = reading?.evidenceNodes;
  const changes = useChanges(sheet, list);
  const others = useOtherSheets(sheet.key);
  const then = others.find(({key}) => key === place.beside);
  const beside = useLastTime(sheet, then, list);
  const isPrinting = usePrinting();

  useEffect(() => {
    keeper.start();
    return () => {
      keeper.end();
    };
  }, [keeper]);
  useEffect(() => {
    const line = place.line ?? location.hash.slice(1);
    if (line === '') return;
    const field = ['evidence', 'agreed', 'summary']
      .map((what) => document.getElementById(`${what}-${line}`))
      .find(Boolean);
    const shown = field ?? document.getElementById(line);
    shown?.scrollIntoView({block: 'center'});
    shown?.focus({preventScroll: true});
  }, [place.line]);

  const downloadSheet = (): void => {
    // With what was typed since the page was drawn.
    const {sheet: now} = keeper;
    download(sheetFileName(now, today(), 'json'), 'application/json', serializeSheet(now));
  };
  if (place.document) return <SheetAsDocument sheet={sheet} reading={reading} go={go} />;
  return (
    <>
      <div className="review-screen">
        <p className="review-back">
          <PlaceLink place={{}} go={go}>{say`All sheets`}</PlaceLink>
        </p>
        <ReviewTitle>
          {sheet.sides ? say`${titleOfSheet(sheet)}, both sides` : titleOfSheet(sheet)}
        </ReviewTitle>
        <button type="button" className="quiet-button review-skip" onClick={skipToActions}>
          {say`Skip to downloading and printing`}
        </button>
        {sheet.sides && (
          <p>
            {sheetInWords(sheet)}. {say`Neither of the two sheets is changed here.`}
          </p>
        )}
        <div className="review-form review-about">
          <AboutFields
            about={sheet}
            writerLabel={say`Written by`}
            onWrite={(change) => {
              keeper.edit((own) => ({...own, ...change}), say`Whose review it is, and when`);
            }}
          />
        </div>
        {sheet.sides ? (
          <Conversation sheet={sheet} sides={sheet.sides} editor={editor} read={read} />
        ) : (
          <>
            <ChangedSince
              sheet={sheet}
              changes={changes}
              onTakeAllOver={() => {
                if (changes) editor.takeAllOver(changes);
              }}
            />
            {others.length > 0 && (
              <div className="review-form">
                <SheetSelect
                  label={say`Lay an earlier sheet beside`}
                  sheets={others}
                  value={then?.key ?? ''}
                  onChoose={onLayBeside}
                />
              </div>
            )}
            <SheetFields
              sheet={sheet}
              editor={editor}
              changes={changes}
              then={beside}
              read={read}
              wanted={place.line}
            />
            {beside && <Elsewhere then={beside} read={read} />}
            <section className="review-section">
              <AddLevel sheet={sheet} editor={editor} list={list} />
            </section>
          </>
        )}
        <section className="review-section">
          <h2>{sheet.sides ? say`What you agreed on the whole` : say`Summary of the whole`}</h2>
          <SummaryField
            id="summary"
            label={say`Summary of the whole`}
            text={sheet.summary}
            onWrite={(summary) => {
              keeper.write((own) => ({...own, summary}), say`Summary of the whole`);
            }}
            then={beside?.whole}
            onCarryOver={(own) => {
              editor.carrySummary(undefined, own);
            }}
            read={read}
          />
        </section>
        <div className="review-bar">
          {/* Far below the title one still sees whose sheet it is. */}
          <p className="review-whose" aria-hidden="true">
            {nameOfSheet(sheet)}
          </p>
          <KeepingNotice keeping={keeper.keeping} saved={keeper.saved} onDownload={downloadSheet} />
          <div className="review-actions">
            {keeper.undo && (
              <button
                type="button"
                className="quiet-button"
                onClick={keeper.undo}
              >{say`Undo taking over`}</button>
            )}
            <button
              type="button"
              className="quiet-button"
              onClick={downloadSheet}
            >{say`Download the file`}</button>
            <PlaceLink
              place={{sheet: sheet.key, document: true}}
              go={go}
              className="quiet-button"
            >{say`As a document`}</PlaceLink>
          </div>
        </div>
      </div>
      {isPrinting && reading && (
        <article className="review-document">
          <DocumentNodes nodes={reading.sheetDocument(sheet, {withoutEmpty: true})} />
        </article>
      )}
    </>
  );
}
