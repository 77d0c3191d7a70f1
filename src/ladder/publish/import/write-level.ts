import {parseDocument, stringify} from 'yaml';
import {isLabel} from '../../parse/concerns';
import {splitEmoji} from '../../parse/words';
import type {Settings} from '../data/published-ladder';
import {escapedText, examplesLabel} from '../markdown/write-markdown';
import {splitAnchor, type DraftArea, type DraftEntry, type DraftLevel} from './draft';

/** A level as a file, and on which of its lines each of its parts begins. */
export interface WrittenLevel {
  readonly source: string;
  readonly lineOf: ReadonlyMap<DraftEntry, number>;
}

/**
 * Writes a level in the shape that the site has for levels.
 *
 * @param level - the level, its links as the file is to have them
 * @param head - what stands at the top of the file, its settings
 */
export function writeLevel(level: DraftLevel, head: string): WrittenLevel {
  const {rank, role, emoji, summary, facts, lines, areas} = level;
  const output = new Lines(head);
  const title = [rank, role].filter(Boolean).join(': ');
  output.block(`# ${emoji === undefined ? '' : `${emoji} `}${escapedText(title)}`);
  if (summary !== undefined) output.block(quoted(summary));
  output.block(
    facts.map(({label, text}) => `- **${escapedText(label)}**: ${indented(text)}`).join('\n'),
  );
  // A list right after that of the facts would be one list with it.
  writeEntries(lines, output, facts.length > 0 ? '*' : '-');
  for (const area of areas) writeArea(area, output);
  return {source: output.text(), lineOf: output.lineOf};
}

function writeArea({name, summary, lines}: DraftArea, output: Lines): void {
  const {name: shown, anchor} = splitAnchor(name);
  const {emoji, name: words} = splitEmoji(shown);
  output.block(`## ${[emoji, escapedText(words)].filter(Boolean).join(' ')}${anchor}`);
  if (summary !== undefined) output.block(quoted(summary));
  writeEntries(lines, output, '-');
}

function writeEntries(entries: readonly DraftEntry[], output: Lines, bullet: string): void {
  let isFolded = false;
  let part: string | undefined;
  let depth = -1;
  const fold = (label: string): void => {
    if (isFolded) output.block('</details>');
    output.block(`<details>\n<summary>${label}</summary>`);
  };
  for (const entry of entries) {
    const {kind, text} = entry;
    const belongs = kind.startsWith('example');
    if (kind === 'examples-title') {
      fold(text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
      isFolded = true;
      depth = -1;
      continue;
    }
    if (belongs !== isFolded) {
      if (belongs) fold(examplesLabel);
      else output.block('</details>');
      isFolded = belongs;
      depth = -1;
    }
    if (kind === 'note' || kind === 'example-note') {
      output.block(text, entry);
      depth = -1;
      const [, heading] = /^#{3,6} (.+)$/u.exec(text) ?? [];
      if (heading !== undefined)
        part = splitEmoji(splitAnchor(heading).name.replaceAll('\\', '')).name;
      continue;
    }
    const isFirst = depth < 0;
    depth = Math.min(entry.depth, depth + 1);
    const line = indented(`${bullet} ${lineText(entry, part)}`, '  '.repeat(depth), '  ');
    if (isFirst) output.block(line, entry);
    else output.more(line, entry);
  }
  if (isFolded) output.block('</details>');
}

/** A line after what it is about, unless the heading above it says that. */
function lineText({concern, text}: DraftEntry, part: string | undefined): string {
  if (concern === undefined || !isLabel(concern) || (concern === part && !text.startsWith('**')))
    return text;
  const [, task = '', words = ''] = /^(\[[ x]\] )?([^]*)$/u.exec(text) ?? [];
  return `${task}**${escapedText(concern)}**: ${words}`;
}

function quoted(text: string): string {
  return text.replaceAll(/^/gmu, '> ').replaceAll(/^> $/gmu, '>');
}

/** A text whose later lines stand below the words of its first, not below its bullet. */
function indented(text: string, margin = '', deeper = '  '): string {
  const [first = '', ...more] = text.split('\n');
  const rest = more.map((line) => (line === '' ? '' : margin + deeper + line));
  return [margin + first, ...rest].join('\n');
}

/** The settings of a file, as it begins. */
export function settingsText(settings: Settings): string {
  return Object.keys(settings).length === 0 ? '' : `---\n${stringify(settings)}---\n`;
}

/**
 * The settings of a file with some more: what it has already is set anew, what stands beside it stays.
 *
 * @param block - with its lines of dashes
 */
export function withSettings(block: string, more: Settings): string {
  const added = Object.entries(more);
  if (added.length === 0) return block;
  const document = parseDocument(block.replaceAll(/^ ?---.*\n|---\s*$/gu, ''));
  for (const [key, value] of added) document.set(key, value);
  return `---\n${document.toString()}---\n`;
}

/** A text that grows, and knows on which line it is. */
class Lines {
  readonly lineOf = new Map<DraftEntry, number>();
  readonly #lines: string[];

  constructor(head: string) {
    this.#lines = head === '' ? [] : head.trimEnd().split('\n');
  }

  /** Adds a block after an empty line. */
  block(text: string, entry?: DraftEntry): void {
    if (text === '') return;
    if (this.#lines.length > 0) this.#lines.push('');
    this.more(text, entry);
  }

  /** Adds lines right below those there are. */
  more(text: string, entry?: DraftEntry): void {
    if (entry) this.lineOf.set(entry, this.#lines.length + 1);
    this.#lines.push(...text.split('\n'));
  }

  text(): string {
    return `${this.#lines.join('\n')}\n`;
  }
}
