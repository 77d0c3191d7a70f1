import {flushSync} from 'react-dom';
import type {SheetEditor} from '../../components/review/SheetFields';
import {
  addLevel,
  removeGoal,
  removeLevel,
  toggleMark,
  writeGoal,
  writeNote,
  writeSummary,
} from '../../ladder/review/edit-sheet';
import {say} from '../../ladder/language';
import {shorten} from '../../ladder/shorten';
import {carryOver, carrySummary} from '../../ladder/review/last-time';
import {mergeChanges} from '../../ladder/review/merge-changes';
import {levelInWords} from '../../ladder/review/say';
import type {Sheet} from '../../ladder/review/sheet';
import {takeAllOver, takeOver} from '../../ladder/review/take-over';
import {newKey} from './new-key';
import type {SheetKeeper} from './sheet-keeper';

/**
 * Makes a change after which the pressed button is gone, and moves the focus.
 *
 * @param place - a selector of what takes the focus
 */
function thenAt(place: string, change: () => void): void {
  flushSync(change);
  document.querySelector<HTMLElement>(place)?.focus();
}

type Change = (sheet: Sheet) => Sheet;

/** What can be done in the sheet that is kept; the same functions as long as it is open. */
export function editorOf(keeper: SheetKeeper): SheetEditor {
  /**
   * Changes the sheet, and offers to undo that. The focus moves to `then`; after an undo, to `again`, where the change is
   * offered.
   */
  const changeWithUndo = (change: Change, what: string, then: string, again: string): void => {
    const before = keeper.sheet;
    const after = change(before);
    keeper.undo = () => {
      thenAt(again, () => {
        keeper.undo = undefined;
        keeper.edit((now) => mergeChanges(after, before, now), say`As it was before`);
      });
    };
    thenAt(then, () => {
      keeper.edit(() => after, what);
    });
  };
  return {
    write: (line, evidence, field) => {
      keeper.write((sheet) => writeNote(sheet, line, {evidence}), field);
    },
    mark: (line, mark, field) => {
      keeper.edit((sheet) => toggleMark(sheet, line, mark), field);
    },
    addGoal: (line) => {
      const key = newKey();
      thenAt(`#goal-${line}-${key}`, () => {
        keeper.edit((sheet) => writeGoal(sheet, line, {key, text: '', by: ''}), say`A goal`);
      });
    },
    writeGoal: (line, goal, field) => {
      keeper.write((sheet) => writeGoal(sheet, line, goal), field);
    },
    removeGoal: (line, key) => {
      keeper.edit((sheet) => removeGoal(sheet, line, key), say`A goal was removed`);
    },
    summarize: (area, text, field) => {
      keeper.write((sheet) => writeSummary(sheet, area, text), field);
    },
    takeOver: (line, to, now) => {
      // A line that became an example is folded, unless something is written at it.
      changeWithUndo(
        (sheet) => takeOver(sheet, line, to, now),
        say`As it is now: ${shorten(to.words, 80)}`,
        `#evidence-${to.id}, details:has([id="${to.id}"]) > summary`,
        `[id="${line}"] .review-changed button`,
      );
    },
    takeAllOver: (changes) => {
      changeWithUndo(
        (sheet) => takeAllOver(sheet, changes),
        say`The new words`,
        '.review-level > h2',
        '.review-notice button',
      );
    },
    carryOver: (line, note) => {
      thenAt(`#evidence-${line}`, () => {
        keeper.edit((sheet) => carryOver(sheet, line, note), say`What was carried over`);
      });
    },
    carrySummary: (area, note) => {
      thenAt(area === undefined ? '#summary' : `#summary-${area}`, () => {
        keeper.edit((sheet) => carrySummary(sheet, area, note), say`What was carried over`);
      });
    },
    addLevel: (level) => {
      thenAt(`[data-page="${level.id}"] > h2`, () => {
        keeper.edit((sheet) => addLevel(sheet, level), levelInWords(level));
      });
    },
    removeLevel: (id) => {
      thenAt('#review-add-level', () => {
        keeper.edit((sheet) => removeLevel(sheet, id), say`A level was taken out`);
      });
    },
  };
}
