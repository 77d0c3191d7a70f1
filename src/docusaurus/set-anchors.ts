import type {BlockContent, ListItem, RootContent} from 'mdast';
import {areaLinks} from '../ladder/compare/area-pages';
import {fragmentAliases} from '../ladder/links/aliases';
import type {Linkable} from '../ladder/links/mint';
import type {Page} from '../ladder/model';
import {leadOf} from '../ladder/parse/concerns';
import type {Snapshot} from '../ladder/snapshot';
import {component, element, inline} from './jsx';

declare module 'mdast' {
  interface HeadingData {
    /** The id that permanent links to the section lead to, beside the slug that people read; then its old slugs. */
    permanentIds?: readonly string[];
    /** The number of the section's wording, where it is not the first. */
    wording?: string | undefined;
    /** The page that shows the area at every level of its track. */
    everyLevel?: string | undefined;
  }
}

/** What the control that copies a link needs to know. */
export interface PermanentLink {
  readonly id: string | undefined;
  /** The number of the wording, where it is not the first. */
  readonly wording: string | undefined;
}

/**
 * Puts the ids that links lead to on headings and list items. A heading keeps a slug that people can read, from which
 * Docusaurus makes the table of contents; its permanent id is an anchor beside it.
 */
export function setAnchors(
  copy: Page,
  page: Page,
  snapshot: Snapshot,
): {link: PermanentLink; moved: RootContent[]} {
  const {
    ids,
    links: {registry},
  } = snapshot;
  const everyLevel = areaLinks(snapshot.ladder);
  const linkTo = (target: Linkable | undefined): PermanentLink => {
    const id = target && ids.get(target);
    const count = registry.records.get(id ?? '')?.wordings.length ?? 1;
    return {id, wording: count > 1 ? String(count) : undefined};
  };
  const link = linkTo(page);
  const aliases = fragmentAliases(registry)(link.id ?? '');
  copy.sections.forEach(({heading, anchor}, index) => {
    const original = page.sections[index];
    const {id, wording} = linkTo(original);
    const permanentIds = id === undefined ? [] : [id, ...(aliases.here.get(id) ?? [])];
    heading.data = {
      ...heading.data,
      hProperties: {id: anchor},
      permanentIds,
      wording,
      everyLevel: original && everyLevel.get(original),
    };
  });
  copy.statements.forEach(({node, sentence}, index) => {
    const {id, wording} = linkTo(page.statements[index]);
    node.data = {...node.data, hProperties: {id}};
    const control = component('CopyLink', {wording});
    if (sentence !== node) markLead(node);
    const line = node.children[0];
    // After the item's own words, before a list nested in it.
    if (line?.type === 'paragraph') line.children.push(inline(control));
    else
      node.children.splice(line && 'depth' in line ? 1 : 0, 0, control as unknown as BlockContent);
  });
  const moved = aliases.away.map(({fragment, section}) =>
    component('MovedSection', {
      id: fragment,
      link: section.id,
      name: section.wordings.at(-1)?.text,
    }),
  );
  return {link, moved};
}

/** The bold words that say what a line is about are no emphasis: styles and the page's script tell them apart. */
function markLead(item: ListItem): void {
  const [line] = item.children;
  const lead = leadOf(item);
  if (line?.type !== 'paragraph' || !lead) return;
  const marked = inline(element('strong', {className: 'concern'}, lead.children));
  line.children[line.children.indexOf(lead)] = marked;
}
