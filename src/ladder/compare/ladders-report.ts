import {asText} from '../check/report';
import {showInvisible} from '../diagnostic';
import type {Piece} from '../word-differences';
import type {Change, ChangedPage, LadderChanges, What} from './ladder-changes';

/** How the parts of a report are written in one format. */
interface Format {
  readonly page: (title: string, note: string) => string;
  readonly section: (name: string) => string;
  readonly line: (sign: string, text: string) => string;
  readonly words: (text: string) => string;
  readonly pieces: (pieces: readonly Piece[]) => string;
  readonly code: (text: string) => string;
}

const inTerminal: Format = {
  page: (title, note) => `${title}${note}`,
  section: (name) => `  ${name}`,
  line: (sign, text) => `    ${sign} ${text}`,
  words: showInvisible,
  pieces: (pieces) =>
    pieces
      .map(({kind, text}) => {
        if (kind === 'same') return showInvisible(text);
        return kind === 'added' ? `{+${showInvisible(text)}+}` : `[-${showInvisible(text)}-]`;
      })
      .join(''),
  code: showInvisible,
};

const asMarkdown: Format = {
  page: (title, note) => `### ${title}${note}\n`,
  section: (name) => `\n**${name}**\n`,
  line: (sign, text) => `- ${sign === '' ? '' : `${sign} `}${text}`,
  words: asText,
  pieces: (pieces) =>
    pieces
      .map(({kind, text}) => {
        if (kind === 'same') return asText(text);
        return kind === 'added' ? `<ins>${asText(text)}</ins>` : `<del>${asText(text)}</del>`;
      })
      .join(''),
  code: (text) => `<code>${asText(text)}</code>`,
};

/** What changed, for a terminal: `[-words that went-]`, `{+words that came+}`. */
export function changesAsText(changes: LadderChanges): string {
  return write(changes, inTerminal);
}

/** What changed, for a comment on a pull request; nothing in the words can act as Markdown. */
export function changesAsMarkdown(changes: LadderChanges): string {
  return write(changes, asMarkdown);
}

function write(changes: LadderChanges, format: Format): string {
  const {pages, formattingOnly} = changes;
  const lines = pages.flatMap((page) => [...writePage(page, format), '']);
  const files = formattingOnly.map((path) => format.code(path)).join(', ');
  const formatting =
    formattingOnly.length > 0 ? [`Only the formatting changed, not the words: ${files}.`, ''] : [];
  if (pages.length === 0) {
    return [
      ...formatting,
      'No change in what the ladder says; every link stays as it is.',
      '',
    ].join('\n');
  }
  return [...lines, ...formatting, ...writeLinks(changes, format), ''].join('\n');
}

function writePage(page: ChangedPage, format: Format): string[] {
  const notes = {
    added: ' (new)',
    removed: ' (removed)',
    renamed: `, renamed from ${format.code(page.from ?? '')} to ${format.code(page.path)}`,
    changed: ` (${format.code(page.path)})`,
  };
  const lines = [format.page(format.words(page.title), notes[page.state])];
  for (const {name, changes} of page.sections) {
    if (name !== '') lines.push(format.section(format.words(name)));
    lines.push(...changes.map((change) => writeChange(change, format)));
  }
  return lines;
}

const names: Record<What, string> = {
  expectation: 'expectation',
  example: 'example',
  item: 'item',
  fact: 'fact',
  summary: 'summary',
  text: 'text',
  title: 'title',
  area: 'area',
};

function writeChange(change: Change, format: Format): string {
  const what = names[change.what];
  switch (change.kind) {
    case 'added':
      return format.line('+', `added ${what}: ${format.words(change.text)}`);
    case 'removed':
      return format.line('−', `removed ${what}: ${format.words(change.text)}`);
    case 'reworded':
      return format.line('~', `reworded ${what}: ${format.pieces(change.pieces)}`);
    case 'moved': {
      const how = change.pieces ? 'moved and reworded' : 'moved';
      const words = change.pieces ? format.pieces(change.pieces) : format.words(change.text);
      return format.line('→', `${how} ${what} from ${format.words(change.from)}: ${words}`);
    }
  }
}

function writeLinks({links}: LadderChanges, format: Format): string[] {
  const {reworded, moved, removed, added, unclear} = links;
  const said = [
    ...(reworded > 0 ? [`${reworded} reworded, links kept`] : []),
    ...(moved > 0 ? [`${moved} moved, links follow`] : []),
    ...(removed > 0
      ? [
          `${removed} removed: ${removed === 1 ? 'its link will show its' : 'their links will show their'} last words`,
        ]
      : []),
    ...(added > 0 ? [`${added} new`] : []),
  ];
  const summary = `Links: ${said.join('; ') || 'none changes'}.`;
  const questions = unclear.flatMap(({before, after, answer}) => [
    format.line('?', `unclear: is “${format.words(after)}” what “${format.words(before)}” was?`),
    `    If so, answer with a line in ${format.code('links/overrides.yml')}: ${format.code(answer)}`,
  ]);
  return [summary, ...(questions.length > 0 ? ['', ...questions] : [])];
}
