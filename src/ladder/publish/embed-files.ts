import type {Language} from '../language';
import type {Links} from '../links/fate';
import {linkPagesOf, type LinkPage} from '../links/link-page';
import type {LinkRecord, Registry} from '../links/registry';
import type {CompetencyArea, Level, Section, Statement} from '../model';
import {embedHtml, type Embed} from './embed-html';
import {sayRemoved} from './link-page-end';
import {dateInWords} from './link-page-parts';
import {recorded} from './link-pages';
import {addressIn, type PlainSite} from './plain-site';
import type {Snapshot} from '../snapshot';
import type {PlainFile} from './plain-files';

/**
 * `s/<id>/embed.html` for every line, area and level that there ever was in a ladder: what is framed in a wiki must not
 * turn into an error when the ladder changes.
 *
 * @param snapshot - the ladder
 * @param site - the site
 */
export function embedFiles(
  {links, ladder, ids}: Pick<Snapshot, 'links' | 'ladder' | 'ids'>,
  {plain: site, language}: FramedSite,
): PlainFile[] {
  const embeds = new Map<string, () => Embed>();
  for (const track of ladder.tracks)
    for (const level of track.levels)
      for (const [target, embed] of embedsOf(level, track.name)) {
        const id = ids.get(target);
        if (id !== undefined)
          embeds.set(id, () => ({...embed(), link: addressIn(site, `/s/${id}/`)}));
      }
  for (const [id, embed] of formerEmbeds(links, site, language))
    if (!embeds.has(id)) embeds.set(id, embed);
  return [...embeds].map(([id, embed]) => ({
    path: `s/${id}/embed.html`,
    content: () => embedHtml(embed(), {title: site.title, language}),
  }));
}

interface FramedSite {
  readonly plain: PlainSite;
  readonly language: Language;
}

type Shown = Omit<Embed, 'link'>;

function embedsOf(
  level: Level,
  track: string,
): [target: Level | Section | Statement, embed: () => Shown][] {
  const trail = [track, level.title];
  const line = ({text, concern}: Statement, below: readonly string[]): Shown => ({
    trail: below,
    words: text,
    concern,
    lines: [],
  });
  const {summary, facts, areas} = level.level;
  const lineOf = new Map(
    areas.flatMap(({name, statements}) => statements.map((one) => [one, name] as const)),
  );
  const place = (statement: Statement): string[] =>
    [...trail, lineOf.get(statement) ?? ''].filter(Boolean);
  return [
    [
      level,
      () => ({
        trail: [track],
        words: level.title,
        summary: summary?.text,
        lines: [
          ...facts.map(({label, value}) => ({label, text: value})),
          ...areas.map(({name}) => ({text: name})),
        ],
      }),
    ],
    ...areas.map((area): [CompetencyArea, () => Shown] => [
      area,
      () => ({
        trail,
        words: area.name,
        summary: area.summary?.text,
        lines: area.expectations.map(({text, concern}) => ({label: concern, text})),
      }),
    ]),
    ...level.statements.map((statement): [Statement, () => Shown] => [
      statement,
      () => line(statement, place(statement)),
    ]),
  ];
}

/** What stands in no level any more. */
function formerEmbeds(
  links: Links,
  site: PlainSite,
  language: Language,
): [id: string, embed: () => Embed][] {
  const pageOf = linkPagesOf(links);
  return [...links.registry.records.values()].flatMap((record): [string, () => Embed][] => {
    if (!stoodInLevel(links.registry, record)) return [];
    const embed = (): Embed => {
      const page = recorded(pageOf(record.id), record.id);
      return {
        link: addressIn(site, `/s/${record.id}/`),
        trail: page.trail,
        words: page.words,
        lines: [],
        notice: noticeOf(page, language),
      };
    };
    return [[record.id, embed]];
  });
}

/** Whether a thing was ever a level, or a part of one; nothing else had a frame. */
function stoodInLevel({records}: Registry, record: LinkRecord): boolean {
  const pages =
    record.kind === 'page' ? [record] : record.places.map(({page}) => records.get(page));
  return pages.some((page) => page?.wordings.some(({level}) => level !== undefined));
}

function noticeOf({kind, end}: LinkPage, language: Language): string | undefined {
  const {say} = language;
  if (end.kind === 'here' && end.self) return undefined;
  if (end.kind === 'here') return say`These words are part of others now. The link leads there.`;
  return end.kind === 'gone'
    ? sayRemoved(kind, end.ended, language)
    : say`Since ${dateInWords(end.ended, language)}, these words are in more than one place.`;
}
