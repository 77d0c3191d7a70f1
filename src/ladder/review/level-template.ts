import type {Language} from '../language';
import {outlineOf} from './outline';
import {levelInWords} from './say';
import type {Sheet} from './sheet';
import {lineBlock, oneLine} from './sheet-markdown';

/**
 * A level to be written in with any editor: each of its lines with its permanent link and room for evidence.
 *
 * @param sheet - an empty sheet of the level
 * @param language - of the site
 */
export function levelTemplate(sheet: Sheet, {say}: Pick<Language, 'say'>): string {
  const {levels} = outlineOf(sheet, {withoutEmpty: false});
  const blocks = levels.flatMap(({level, areas}) => [
    `# ${say`Review: ${oneLine(levelInWords(level))}`}`,
    [say`Whose review`, say`Written by`, say`From`, say`To`]
      .map((field) => `- ${field}:`)
      .join('\n'),
    say`Write at each line what you saw, with links, and where it helps one of: talk about this, a strength, not seen yet.`,
    ...areas.flatMap(({area, lines}) => [
      area.name && `## ${oneLine(area.name)}`,
      ...(area.prose ?? []).map(oneLine),
      ...lines.flatMap(({line}) => [lineBlock(sheet, line), `  ${say`Evidence`}:`]),
      area.name && `${say`Summary of ${oneLine(area.name)}`}:`,
    ]),
    `## ${say`Summary`}`,
    `## ${say`Goals`}`,
  ]);
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
