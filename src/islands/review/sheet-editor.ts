import {flushSync} from 'react-dom';
import type {SheetEditor} from '../../components/review/SheetFields';
import {takeOver} from '../../ladder/review/changes-since';
import {
  removeGoal,
  removeLevel,
  toggleMark,
  writeGoal,
  writeNote,
  writeSummary,
} from '../../ladder/review/edit-sheet';
import {say} from '../../ladder/language';
import {carryOver} from '../../ladder/review/last-time';
import {newKey} from './give-out';
import type {SheetKeeper} from './sheet-keeper';

/** What can be done in the sheet that is kept; the same functions as long as it is open. */
export function editorOf(keeper: SheetKeeper): SheetEditor {
  return {
    write: (line, evidence, field) => {
      keeper.edit((sheet) => writeNote(sheet, line, {evidence}), field);
    },
    mark: (line, mark, field) => {
      keeper.edit((sheet) => toggleMark(sheet, line, mark), field);
    },
    addGoal: (line) => {
      const key = newKey();
      flushSync(() => {
        keeper.edit((sheet) => writeGoal(sheet, line, {key, text: '', by: ''}), say`A goal`);
      });
      document.getElementById(`goal-${line}-${key}`)?.focus();
    },
    writeGoal: (line, goal, field) => {
      keeper.edit((sheet) => writeGoal(sheet, line, goal), field);
    },
    removeGoal: (line, key) => {
      keeper.edit((sheet) => removeGoal(sheet, line, key), say`A goal was removed`);
    },
    summarize: (area, text, field) => {
      keeper.edit((sheet) => writeSummary(sheet, area, text), field);
    },
    takeOver: (line, to) => {
      keeper.edit((sheet) => takeOver(sheet, line, to), say`A line in its new words`);
    },
    carryOver: (line, note) => {
      keeper.edit((sheet) => carryOver(sheet, line, note), say`What was carried over`);
    },
    removeLevel: (id) => {
      keeper.edit((sheet) => removeLevel(sheet, id), say`A level was taken out`);
    },
  };
}
