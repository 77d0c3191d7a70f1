import {useEffect, useState, type ReactNode} from 'react';
import {flushSync} from 'react-dom';
import type {AboutSheet} from '../../components/review/AboutFields';
import {BeginSheet} from '../../components/review/BeginSheet';
import {GoOn} from '../../components/review/GoOn';
import {OpenFile} from '../../components/review/OpenFile';
import {PlaceLink, type Go} from '../../components/review/PlaceLink';
import {ReviewTitle} from '../../components/review/ReviewTitle';
import {SheetList} from '../../components/review/SheetList';
import {TwoSheets} from '../../components/review/TwoSheets';
import {findLevel} from '../../ladder/compare/level-names';
import {beginSheet, sheetLevel} from '../../ladder/review/begin-sheet';
import type {ReviewPlace} from '../../ladder/review/review-address';
import type {ReviewLevel, ReviewList} from '../../ladder/review/review-list';
import {fullNameOfSheet, nameOfSheet} from '../../ladder/review/say';
import type {Sheet} from '../../ladder/review/sheet';
import {bringTogether} from '../../ladder/review/two-sides';
import {announce} from '../../page-script/announce';
import {baseUrl} from '../site-address';
import {newKey} from './new-key';
import {dayOf, halfYearAgo, today} from '../today';
import {loadLevel} from './ladder-now';
import {whyNotKept} from './sheet-keeper';
import {forget, readKept, readShelf, refusedSheets, type Kept, type Shelf} from './sheet-store';
import {takeInFiles} from './take-in-files';
import {say} from '../../ladder/language';

interface Props {
  readonly list: ReviewList;
  readonly place: ReviewPlace;
  /** Why a sheet could not be opened; '' when nothing is wrong. */
  readonly problem: string;
  readonly go: Go;
  readonly onOpen: (kept: Kept, line?: string) => void;
}

/** The sheets of this browser, and the ways to one more. */
export function SheetShelf({list, place, problem, go, onOpen}: Props): ReactNode {
  const [shelf, setShelf] = useState<ShelfNow>();
  const [said, setSaid] = useState<readonly string[]>([]);
  const wanted = findLevel(place.level ?? '', list.levels);
  const {line} = place;

  const attempt = (work: Promise<void>): void => {
    work.catch((error: unknown) => {
      setSaid([whyNotKept(error)]);
    });
  };

  async function begin(asked: AboutSheet, level: ReviewLevel): Promise<void> {
    const data = await loadLevel(level);
    const ladder = {title: list.title, address: `${location.origin}${baseUrl}`};
    const sheet = beginSheet({...asked, key: newKey(), ladder}, sheetLevel(data, level.id));
    // A browser that would clear it when it needs room is asked not to.
    if ('storage' in navigator) void navigator.storage.persist().catch(() => undefined);
    onOpen({revision: 0, sheet}, line);
  }

  /** Who comes from a line writes there at once: in the one sheet that has it, or in a new one. */
  async function writeAtLine({sheets}: Shelf): Promise<void> {
    const [only, ...others] = sheetsOf(sheets, wanted?.id);
    if (line === undefined || others.length > 0) return;
    if (only) onOpen(await readKept(only.key), line);
    else if (wanted) await begin({...nobody, name: say`My evidence`, from: today()}, wanted);
  }

  useEffect(() => {
    attempt(
      shelfNow().then(async (read) => {
        setShelf(read);
        await writeAtLine(read);
      }),
    );
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, for the place that was come to
  }, []);

  async function openFiles(files: readonly File[]): Promise<void> {
    // Another window may have opened or written some since the list was read.
    const told = await takeInFiles(files, (await shelfNow()).sheets, list);
    setShelf(await shelfNow());
    setSaid(told);
  }

  async function remove(sheet: Sheet): Promise<void> {
    await forget(sheet.key);
    const next = await shelfNow();
    flushSync(() => {
      setSaid([]);
      setShelf(next);
    });
    announce(say`Removed: ${nameOfSheet(sheet)}`);
    const first = document.querySelector<HTMLElement>('.review-sheets a');
    (first ?? document.getElementById('review-title'))?.focus();
  }

  if (!shelf) return <p className="review-wait">{say`Opening your sheets…`}</p>;
  const {sheets, times, unread, warning} = shelf;
  const messages = [warning, ...(said.length > 0 ? said : [problem])].filter(Boolean);
  const fitting = line === undefined ? [] : sheetsOf(sheets, wanted?.id);
  const last = line === undefined ? (wanted ? sheetsOf(sheets, wanted.id) : sheets)[0] : undefined;
  const time = last && times.get(last.key);
  const single = sheets.filter(({sides}) => !sides);
  return (
    <>
      <ReviewTitle>{say`Review sheets`}</ReviewTitle>
      {last && (
        <GoOn
          sheet={last}
          sheets={sheets}
          day={time === undefined ? '' : dayOf(new Date(time))}
          go={go}
        />
      )}
      <p className="review-lead">{say`Write evidence beside each line of a level, a little at a time.`}</p>
      <p className="review-where">{say`What you write stays in this browser and in the files you download: nothing of it is sent anywhere. A private window forgets it when it is closed.`}</p>
      <div role="alert">
        {messages.map((message) => (
          <p key={message} className="review-notice">
            {message}
          </p>
        ))}
      </div>
      {unread.map(({key, problem: why}) => (
        <p key={key} className="review-notice">
          {why}
        </p>
      ))}
      {fitting.length > 1 && (
        <div className="review-notice">
          <p>{say`Which sheet do you want to write in?`}</p>
          <ul>
            {fitting.map((sheet) => (
              <li key={sheet.key}>
                <PlaceLink place={{sheet: sheet.key, line: line ?? ''}} go={go}>
                  {fullNameOfSheet(sheet)}
                </PlaceLink>
              </li>
            ))}
          </ul>
        </div>
      )}
      {sheets.length > 0 && (
        <section className="review-section">
          <h2>{say`Your sheets`}</h2>
          <SheetList
            sheets={sheets}
            go={go}
            onRemove={(sheet) => {
              attempt(remove(sheet));
            }}
          />
        </section>
      )}
      {single.length > 1 && (
        <section className="review-section">
          <h2>{say`Bring two sheets together`}</h2>
          <p>{say`For the conversation: what you want to talk about, and what only one of you saw, stands first. Neither sheet is changed.`}</p>
          <TwoSheets
            sheets={single}
            onBringTogether={(first, second) => {
              onOpen({revision: 0, sheet: bringTogether(first, second, newKey())});
            }}
          />
        </section>
      )}
      <section className="review-section">
        <h2>{say`Begin a sheet`}</h2>
        <BeginSheet
          levels={list.levels}
          level={wanted?.name ?? ''}
          from={halfYearAgo()}
          to={today()}
          onBegin={(asked, level) => {
            attempt(begin(asked, level));
          }}
        />
      </section>
      <section className="review-section">
        <h2>{say`Open sheets from their files`}</h2>
        <OpenFile
          onOpen={(files) => {
            attempt(openFiles(files));
          }}
        />
      </section>
    </>
  );
}

/** What there is on the shelf, and what to say of it. */
interface ShelfNow extends Shelf {
  readonly warning: string;
}

/** Reads the shelf; where the browser keeps nothing, it is what this page has. */
async function shelfNow(): Promise<ShelfNow> {
  return readShelf().then(
    (shelf) => ({...shelf, warning: ''}),
    (error: unknown) => ({
      sheets: refusedSheets(),
      times: new Map(),
      unread: [],
      warning: say`${whyNotKept(error)} What you write can be downloaded as a file.`,
    }),
  );
}

const nobody: AboutSheet = {name: '', writer: '', from: '', to: ''};

/** The sheets of a level; conversations are left out. */
function sheetsOf(sheets: readonly Sheet[], level: string | undefined): Sheet[] {
  return sheets.filter(({levels, sides}) => !sides && levels.some(({id}) => id === level));
}
