import {csvText} from '../csv';
import {say} from '../language';
import {outlineOf, type OutlineOptions} from './outline';
import {goalLabel, levelInWords, linkOfLine, markWords} from './say';
import {emptyNote, type Sheet} from './sheet';

/**
 * A sheet as a table for a spreadsheet: a row for each line, and for each summary. No cell of it can become a formula.
 */
export function sheetCsv(sheet: Sheet, options: OutlineOptions): string {
  const {levels, summaries} = outlineOf(sheet, options);
  const head = [
    say`Level`,
    say`Area`,
    say`About`,
    say`Line`,
    say`Link`,
    say`Who`,
    say`Said of it`,
    say`Evidence`,
    say`Goals`,
  ];
  const rows = levels.flatMap(({level, areas}) =>
    areas.flatMap(({area, lines, summaries: ofArea}) => [
      ...lines.flatMap(({line, voices}) =>
        (voices.length > 0 ? voices : [{who: '', note: emptyNote}]).map(({who, note}) => [
          levelInWords(level),
          area.name,
          line.concern ?? '',
          line.words,
          linkOfLine(sheet, line),
          who,
          note.marks.map((mark) => markWords[mark]).join('; '),
          note.evidence,
          note.goals.map((goal) => `${goalLabel(goal)}: ${goal.text}`).join('\n'),
        ]),
      ),
      ...ofArea.map(({who, text}) => [
        levelInWords(level),
        area.name,
        '',
        say`Summary of the area`,
        '',
        who,
        '',
        text,
        '',
      ]),
    ]),
  );
  const whole = summaries.map(({who, text}) => [
    '',
    '',
    '',
    say`Summary of the whole`,
    '',
    who,
    '',
    text,
    '',
  ]);
  return csvText([head, ...rows, ...whole]);
}
