import {asCode} from '../check/report';
import type {CommitWords} from '../changes/commit-message';
import {showInvisible} from '../diagnostic';
import {asksWords, sayAsks} from '../links/asks';
import type {Piece} from '../word-differences';
import {deedOf, nameOfKind, wordsOfChange} from './change-words';
import type {Change, ChangedPage, LadderChanges, UnseenChange} from './ladder-changes';

/** How the parts of a report are written in one format. */
interface Format {
  readonly page: (title: string, note: string) => string;
  readonly section: (name: string) => string;
  readonly line: (sign: string, text: string) => string;
  readonly words: (text: string) => string;
  readonly pieces: (pieces: readonly Piece[]) => string;
  readonly strong: (text: string) => string;
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
  strong: showInvisible,
};

const asMarkdown: Format = {
  page: (title, note) => `### ${title}${note}\n`,
  section: (name) => `\n**${name}**\n`,
  // A sign would begin a list in the list.
  line: (_sign, text) => `- ${text}`,
  words: asCode,
  pieces: (pieces) =>
    pieces
      .map(({kind, text}) => {
        // Markdown takes spaces off the ends of code.
        const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
        if (words === '') return ' ';
        const tag = {same: '', added: 'ins', removed: 'del'}[kind];
        const code = tag === '' ? asCode(words) : `<${tag}>${asCode(words)}</${tag}>`;
        return `${before && ' '}${code}${after && ' '}`;
      })
      .join(''),
  strong: (text) => `**${asCode(text)}**`,
};

/**
 * What changed, for a terminal: `[-words that went-]`, `{+words that came+}`.
 *
 * @param commits - what the messages of its commits say
 * @param settings - files that changed and are no pages: the owner's, and the corrections of links
 */
export function changesAsText(
  changes: LadderChanges,
  commits: readonly CommitWords[] = [],
  settings: readonly string[] = [],
): string {
  return write(changes, commits, settings, inTerminal);
}

/** The same for a comment on a pull request; nothing in the words can act as Markdown. */
export function changesAsMarkdown(
  changes: LadderChanges,
  commits: readonly CommitWords[] = [],
  settings: readonly string[] = [],
): string {
  return write(changes, commits, settings, asMarkdown);
}

function write(
  changes: LadderChanges,
  commits: readonly CommitWords[],
  settings: readonly string[],
  format: Format,
): string {
  const {pages, formattingOnly} = changes;
  const named = settings.map(format.words).join(' and ');
  const asked = [
    ...(settings.length > 0
      ? [
          `More than words: ${named} changed, and may decide what is checked, what the site says of itself, and where links lead. Read each line.`,
          '',
        ]
      : []),
    ...writeAsked(commits, format),
  ];
  const lines = [
    ...asked,
    ...writeAddresses(pages, format),
    ...pages.flatMap((page) => [...writePage(page, format), '']),
  ];
  const files = formattingOnly.map((path) => format.words(path)).join(', ');
  const formatting =
    formattingOnly.length > 0 ? [`Only the formatting changed, not the words: ${files}.`, ''] : [];
  if (pages.length === 0) {
    return [
      ...asked,
      ...formatting,
      settings.length > 0
        ? 'No change in what the pages say.'
        : 'No change in what the ladder says; every link stays as it is.',
      '',
    ].join('\n');
  }
  return [...lines, ...formatting, ...writeLinks(changes, format), ''].join('\n');
}

/** What the authors say that their changes ask of people, as readers of the ladder are told of commits on the main branch. */
function writeAsked(commits: readonly CommitWords[], format: Format): string[] {
  const expected = asksWords.map(format.words).join(', ');
  const lines = commits.flatMap(({subject, asks, unknown}) => [
    ...(asks === undefined ? [] : [format.line('•', `${sayAsks(asks)}: ${format.words(subject)}`)]),
    ...unknown.map((word) =>
      format.line(
        '?',
        `Unexpected ${format.words(`Ladder: ${word}`)} in ${format.words(subject)}, expected one of ${expected}`,
      ),
    ),
  ]);
  return lines.length === 0 ? [] : [format.page('What the commits say', ''), ...lines, ''];
}

function isAddress(change: Change): change is UnseenChange {
  return change.kind === 'unseen' && (change.what === 'link' || change.what === 'image');
}

/** Where links lead is what a reviewer reads first: it is in no word of the page. */
function writeAddresses(pages: readonly ChangedPage[], format: Format): string[] {
  const lines = pages.flatMap(({path, sections}) =>
    sections.flatMap(({name, changes}) =>
      changes.filter(isAddress).map((change) => {
        const {what, text, before, after} = change;
        const place = format.words(name === '' ? path : `${path} › ${name}`);
        const words = text === '' ? '' : ` ${format.words(text)}`;
        const [sign, said] = writeThenAndNow(before, after, (url) => addressOf(url, format));
        return format.line(sign, `${what}${words}, ${said} (in ${place})`);
      }),
    ),
  );
  return lines.length === 0 ? [] : [format.page('Where links and images lead', ''), ...lines, ''];
}

function writeThenAndNow(
  before: string | undefined,
  after: string | undefined,
  write: (value: string) => string,
): [sign: string, text: string] {
  if (before === undefined) return ['+', `new: ${write(after ?? '')}`];
  if (after === undefined) return ['−', `removed: ${write(before)}`];
  return ['~', `then: ${write(before)}, now: ${write(after)}`];
}

/** An address behind its host: what stands in front of the host may only look like one. */
function addressOf(url: string, format: Format): string {
  const base = 'https://this.ladder.invalid';
  const {host, protocol} = URL.canParse(url, base) ? new URL(url, base) : new URL(base);
  if (host === new URL(base).host) return format.words(url);
  return `${format.strong(host || protocol)} ${format.words(url)}`;
}

function writePage(page: ChangedPage, format: Format): string[] {
  const notes = {
    added: ' (new)',
    removed: ' (removed)',
    renamed: `, renamed from ${format.words(page.from ?? '')} to ${format.words(page.path)}`,
    changed: ` (${format.words(page.path)})`,
  };
  const lines = [format.page(format.words(page.title), notes[page.state])];
  for (const {name, changes} of page.sections) {
    const others = changes.filter((change) => !isAddress(change));
    if (name !== '' && others.length > 0) lines.push(format.section(format.words(name)));
    lines.push(...others.map((change) => writeChange(change, format)));
  }
  return lines;
}

function writeChange(change: Change, format: Format): string {
  if (change.kind === 'unseen') {
    const [sign, said] = writeThenAndNow(change.before, change.after, format.words);
    return format.line(
      sign,
      `${change.what}${change.text === '' ? '' : ` ${format.words(change.text)}`}, ${said}`,
    );
  }
  if (change.kind === 'concern') {
    const [sign, said] = writeThenAndNow(change.before, change.after, format.words);
    return format.line(
      sign,
      `concern of ${nameOfKind(change.what)} ${format.words(change.text)}, ${said}`,
    );
  }
  const label = change.concern === undefined ? '' : ` on ${format.words(change.concern)}`;
  const from = change.kind === 'moved' ? ` from ${format.words(change.from)}` : '';
  const what = `${deedOf(change)} ${nameOfKind(change.what)}${label}${from}`;
  return format.line(signs[change.kind], `${what}: ${format.pieces(wordsOfChange(change))}`);
}

const signs = {added: '+', removed: '−', reworded: '~', moved: '→'} as const;

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
    `    If so, answer with a line in ${format.words('links/overrides.yml')}: ${format.words(answer)}`,
  ]);
  return [summary, ...(questions.length > 0 ? ['', ...questions] : [])];
}
