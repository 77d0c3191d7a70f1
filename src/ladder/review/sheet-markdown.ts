import {escapeMarkdown} from '../escape-markdown';
import {evidenceMarkdown} from './evidence';
import {say} from '../language';
import {outlineOf, type OutlineOptions, type Said, type Voice} from './outline';
import {
  goalLabel,
  levelInWords,
  lineInWords,
  linkOfLine,
  markWords,
  sheetInWords,
  titleOfSheet,
} from './say';
import type {Sheet, SheetLine} from './sheet';

/**
 * A sheet as Markdown. What people wrote stands in quotes: whatever they began there, such as a heading or a block of
 * code, ends there.
 */
export function sheetMarkdown(sheet: Sheet, options: OutlineOptions): string {
  const {levels, summaries} = outlineOf(sheet, options);
  const blocks = [
    `# ${oneLine(titleOfSheet(sheet))}`,
    oneLine(sheetInWords(sheet)),
    ...levels.flatMap(({level, areas}) => [
      `## ${oneLine(levelInWords(level))}`,
      ...areas.flatMap(({area, lines, summaries: ofArea}) => [
        area.name && `### ${oneLine(area.name)}`,
        ...(area.prose ?? []).map(oneLine),
        ...lines.flatMap(({line, voices}) => [
          lineBlock(sheet, line),
          ...voices.flatMap(voiceBlocks).map(indented),
        ]),
        ...ofArea.flatMap((said) => saidBlocks(said, say`Summary`)),
      ]),
    ]),
    summaries.length > 0 && `## ${say`Summary`}`,
    ...summaries.flatMap((said) => saidBlocks(said, '')),
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}

/** A line and its link, as an item that more can stand in. */
export function lineBlock(sheet: Sheet, line: SheetLine): string {
  const address = linkOfLine(sheet, line).replace(/[<>\s]/gu, '');
  return `- ${oneLine(lineInWords(line))} ([link](<${address}>))`;
}

function voiceBlocks({who, note}: Voice): string[] {
  const said = note.marks.map((mark) => markWords[mark]).join(' · ');
  const head = [who, said].filter(Boolean).join(': ');
  return [
    ...(head ? [`**${oneLine(head)}**`] : []),
    ...(note.evidence.trim() ? [quoted(note.evidence)] : []),
    ...note.goals.flatMap((goal) => saidBlocks({who: '', text: goal.text}, goalLabel(goal))),
  ];
}

function saidBlocks({who, text}: Said, what: string): string[] {
  const head = [what, who].filter(Boolean).join(', ');
  return [...(head ? [`**${oneLine(head)}**`] : []), quoted(text)];
}

function quoted(text: string): string {
  return evidenceMarkdown(text)
    .trimEnd()
    .split(/\r\n|\r|\n/u)
    .map((row) => `> ${row}`.trimEnd())
    .join('\n');
}

function indented(block: string): string {
  return block.replaceAll(/^/gmu, '  ');
}

/** Words of a sheet in one row, without a sign that Markdown would take for its own. */
export function oneLine(text: string): string {
  return escapeMarkdown(text.replace(/\s+/gu, ' ').trim());
}
