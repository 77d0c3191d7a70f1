import {folderPermalink} from '../permalink';
import {ladderCsv} from './data/ladder-csv';
import {ladderSchema} from './data/ladder-schema';
import {publishLadder, schemaFile, type PublishedFrom} from './data/publish-ladder';
import type {PublishedLadder} from './data/published-ladder';
import {llmsFullText, llmsText} from './llms';
import {linkMeaning, pageMarkdown} from './markdown/page-markdown';
import {addressIn, markdownPath} from './plain-site';

/** A file of text beside the pages of the site. */
export interface PlainFile {
  /** Below the base URL, not encoded. */
  readonly path: string;
  readonly content: () => string;
}

/** The names of the files of a whole ladder, or of a track. */
export const jsonFile = 'ladder.json';
export const csvFile = 'ladder.csv';

/**
 * The ladder as plain files: as JSON with its schema, as a sheet, each page as Markdown, and the two texts for programs
 * that read for people. They are made when they are asked for, of what the parser has read once.
 */
export function plainFiles(from: PublishedFrom): PlainFile[] {
  const {ladder, site, surroundings} = from;
  const pages = ladder.pages.map((page) => ({
    page,
    markdown: once(() => pageMarkdown(page, linkMeaning(page, surroundings, site))),
  }));
  const markdownOf = new Map(pages.map(({page, markdown}) => [page, markdown]));
  const whole = once(() => publishLadder(from, (page) => markdownOf.get(page)?.() ?? ''));
  const tracks = ladder.tracks.flatMap(({path}, index): PlainFile[] => {
    // The whole ladder is at the address of its own folder.
    if (path === '') return [];
    const at = folderPermalink(path).slice(1);
    const own = (): PublishedLadder => {
      const {tracks: all, ...rest} = whole();
      return {...rest, tracks: all.slice(index, index + 1), pages: []};
    };
    return [
      {path: `${at}${jsonFile}`, content: () => json(own())},
      {path: `${at}${csvFile}`, content: () => ladderCsv(own().tracks)},
    ];
  });
  return [
    {path: jsonFile, content: () => json(whole())},
    {path: schemaFile, content: () => json(ladderSchema(addressIn(site, `/${schemaFile}`)))},
    {path: csvFile, content: () => ladderCsv(whole().tracks)},
    ...tracks,
    ...pages.map(({page, markdown}) => ({
      path: markdownPath(page.permalink).slice(1),
      content: markdown,
    })),
    {path: 'llms.txt', content: () => llmsText(whole(), otherForms(from))},
    {
      path: 'llms-full.txt',
      content: () =>
        llmsFullText(
          whole(),
          pages.map(({page, markdown}) => ({
            address: addressIn(site, page.permalink),
            markdown: markdown(),
          })),
        ),
    },
  ];
}

function otherForms({site}: PublishedFrom): (readonly [string, string, string])[] {
  return [
    ['Every page in one file', addressIn(site, '/llms-full.txt'), ''],
    ['JSON', addressIn(site, `/${jsonFile}`), `its schema is ${addressIn(site, `/${schemaFile}`)}`],
    ['CSV', addressIn(site, `/${csvFile}`), 'a row an expectation or example'],
  ];
}

/** Indented, so that a diff of two versions shows what changed. */
function json(value: unknown): string {
  return `${JSON.stringify(value, null, 1)}\n`;
}

function once<T>(make: () => T): () => T {
  let made: {readonly value: T} | undefined;
  return () => (made ??= {value: make()}).value;
}
