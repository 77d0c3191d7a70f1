import {nodesOfType} from '../check/page-parts';
import type {Page} from '../model';
import type {ChangesByPage} from './changes-by-page';
import type {Unseen} from './ladder-changes';

/** What a page says to a browser, a host or the site, and no reader sees in its words. */
interface UnseenPart {
  readonly what: Unseen;
  /** What it belongs to: the words of a link, the name of a setting. */
  readonly text: string;
  readonly value: string;
  readonly section: string | undefined;
}

/** Compares where links and images lead, raw HTML and settings: what can change while every word stays. */
export function compareUnseen(
  before: Page | undefined,
  after: Page | undefined,
  changes: ChangesByPage,
): void {
  const path = after?.path ?? before?.path ?? '';
  const was = new Map<string, UnseenPart[]>();
  const keyOf = ({what, text, value}: UnseenPart): string => JSON.stringify([what, text, value]);
  for (const part of before ? unseenParts(before) : []) {
    was.set(keyOf(part), [...(was.get(keyOf(part)) ?? []), part]);
  }
  const added = (after ? unseenParts(after) : []).filter((part) => !was.get(keyOf(part))?.pop());
  const removed = [...was.values()].flat();
  for (const {what, text, value, section} of added) {
    const index = removed.findIndex((old) => old.what === what && old.text === text);
    const [old] = index < 0 ? [] : removed.splice(index, 1);
    changes.add(path, section, {kind: 'unseen', what, text, before: old?.value, after: value});
  }
  for (const {what, text, value, section} of removed) {
    changes.add(path, section, {kind: 'unseen', what, text, before: value, after: undefined});
  }
}

function unseenParts(page: Page): UnseenPart[] {
  const sectionAt = (offset = 0): string | undefined =>
    page.sections.findLast(({place}) => (place.start.offset ?? 0) <= offset)?.name;
  return [
    ...Object.entries(page.frontMatter)
      .filter(([key]) => key !== 'title')
      .map(([key, value]): UnseenPart => {
        return {what: 'setting', text: key, value: [value].flat().join(', '), section: undefined};
      }),
    ...page.links.map(({kind, text, url, place}): UnseenPart => {
      return {what: kind, text, value: url, section: sectionAt(place.start.offset)};
    }),
    ...nodesOfType(page, 'html').map(({value, position}): UnseenPart => {
      return {what: 'HTML', text: '', value, section: sectionAt(position?.start.offset)};
    }),
  ];
}
