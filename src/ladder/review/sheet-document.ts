import {element, type DocumentNode} from './document-node';
import {evidenceNodes} from './evidence';
import {say} from '../language';
import {outlineOf, type OutlineOptions, type Said, type Voice} from './outline';
import {isSafeAddress} from './safe-address';
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

/** A sheet as the document that is handed over: on the page, on paper and on the clipboard. */
export function sheetDocument(sheet: Sheet, options: OutlineOptions): DocumentNode[] {
  const {levels, summaries} = outlineOf(sheet, options);
  const about = sheetInWords(sheet);
  return [
    element('h1', {}, titleOfSheet(sheet)),
    ...(about ? [element('p', {class: 'about'}, about)] : []),
    ...levels.flatMap(({level, areas}) => [
      element('h2', {}, levelInWords(level)),
      ...areas.flatMap(({area, lines, summaries: ofArea}) => [
        ...(area.name ? [element('h3', {}, area.name)] : []),
        ...(area.prose ?? []).map((text) => element('p', {class: 'prose'}, text)),
        ...lines.map(({line, voices}) =>
          element('section', {}, lineNode(sheet, line), ...voices.flatMap(voiceNodes)),
        ),
        ...ofArea.flatMap((said) => saidNodes(said, say`Summary`)),
      ]),
    ]),
    ...(summaries.length > 0 ? [element('h2', {}, say`Summary`)] : []),
    ...summaries.flatMap((said) => saidNodes(said, '')),
  ];
}

function lineNode(sheet: Sheet, line: SheetLine): DocumentNode {
  const address = linkOfLine(sheet, line);
  const words = lineInWords(line);
  const linked = isSafeAddress(address) ? element('a', {href: address}, words) : words;
  return element('p', {class: 'words'}, linked);
}

function voiceNodes({who, note}: Voice): DocumentNode[] {
  const said = note.marks.map((mark) => markWords[mark]).join(' · ');
  const head = [who, said].filter(Boolean).join(': ');
  return [
    ...(head ? [element('p', {class: 'who'}, element('strong', {}, head))] : []),
    ...(note.evidence.trim() ? [element('blockquote', {}, ...evidenceNodes(note.evidence))] : []),
    ...note.goals.flatMap((goal) => saidNodes({who: '', text: goal.text}, goalLabel(goal))),
  ];
}

function saidNodes({who, text}: Said, what: string): DocumentNode[] {
  const head = [what, who].filter(Boolean).join(', ');
  return [
    ...(head ? [element('p', {class: 'who'}, element('strong', {}, head))] : []),
    element('blockquote', {}, ...evidenceNodes(text)),
  ];
}
