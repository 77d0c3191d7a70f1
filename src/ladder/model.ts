import type {
  BlockContent,
  DefinitionContent,
  Heading,
  List,
  ListItem,
  PhrasingContent,
  RootContent,
} from 'mdast';
import type {Position} from 'unist';
import type {Diagnostic} from './diagnostic';
import type {LevelName} from './level-name';
import type {Rank} from './rank';
import type {OwnersWord} from './recognition/owners-word';
import type {Doubt} from './recognition/recognize-levels';

/** Where something stands in its source file: 1-based lines and columns, 0-based offsets. */
export type Place = Position;

/** A passage of prose: its words, and the Markdown nodes that render them. */
export interface Prose {
  readonly text: string;
  readonly nodes: RootContent[];
  readonly place: Place;
}

/** One labelled fact of a level, such as "Planning horizon: Current cycle". */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly labelNodes: PhrasingContent[];
  readonly valueNodes: PhrasingContent[];
  readonly place: Place;
}

/**
 * One list item, the smallest thing that can be pointed at.
 * In a competency area it is an expectation, inside a fold an example, elsewhere a plain item.
 */
export interface Statement {
  readonly kind: 'expectation' | 'example' | 'item';
  /**
   * What it is about, the same through the levels: "Testing". The bold lead of the item, or the part of the area it
   * stands in. A label, and no part of the text: links know nothing of it.
   */
  readonly concern: string | undefined;
  /** The item's own words, without a bold lead that names its concern and without those of lists nested in it. */
  readonly text: string;
  /** The whole item, as written. */
  readonly node: ListItem;
  /** The item without the lead that names its concern; the same as `node` where it has none. */
  readonly sentence: ListItem;
  readonly place: Place;
}
export type Expectation = Statement & {readonly kind: 'expectation'};
export type Example = Statement & {readonly kind: 'example'};

/** A heading and what stands under it, up to the next heading. */
export interface Section {
  /** The heading's words without its emoji. */
  readonly name: string;
  readonly emoji: string | undefined;
  /** Unique on the page; derived from the name. */
  readonly anchor: string;
  /** Other fragments that lead here: what Git hosts derive from the heading as written. */
  readonly otherAnchors: readonly string[];
  readonly depth: Heading['depth'];
  readonly heading: Heading;
  readonly place: Place;
  /** Every list item of the section, nested ones included, in reading order. */
  readonly statements: readonly Statement[];
}

/** A competency area: a section of a level, with the blocks that stand in it. */
export interface CompetencyArea extends Section {
  readonly summary: Prose | undefined;
  readonly expectations: readonly Expectation[];
  readonly examples: readonly Example[];
  /** What follows the heading and the summary, in source order. */
  readonly content: readonly RootContent[];
}

/** What a page consists of, in source order; together the blocks hold every word of the file. */
export type Block =
  | {readonly kind: 'title'; readonly heading: Heading}
  | {readonly kind: 'summary'; readonly summary: Prose}
  | {readonly kind: 'facts'; readonly facts: readonly Fact[]; readonly list: List}
  | {readonly kind: 'area'; readonly area: CompetencyArea}
  | {readonly kind: 'markdown'; readonly nodes: RootContent[]};

/** What an author may set at the top of a file; anything else there is left alone. */
export interface FrontMatter {
  readonly title?: string;
  readonly description?: string;
  /** Whom a guide is for; the home page's doors lead there. */
  readonly audience?: readonly Audience[];
  /** Whether the page is reached by links alone: it is in no menu and no search. */
  readonly unlisted?: true;
  /** The page is a level, and this is its number or its rank: `level: 3`, `rank: IC3`, `grade: 5`. */
  readonly level?: string;
  readonly rank?: string;
  readonly grade?: string;
  /** Where the page stands in its folder, under any of the names that site builders give to that. */
  readonly weight?: number;
  readonly order?: number;
  readonly sidebar_position?: number;
  readonly nav_order?: number;
}

/** The people a guide may be for. */
export const audiences = ['engineer', 'manager', 'contributor'] as const;
export type Audience = (typeof audiences)[number];

/** One Markdown file of the ladder. */
export interface Page {
  /** Relative to the ladder's folder, with forward slashes: `Cloud-Platform/L2-Engineer.md`. */
  readonly path: string;
  /** The file it is written in: its path, but for one of several levels in a file. */
  readonly file: string;
  /** Set for one of several levels that a file holds. */
  readonly within: PartOfFile | undefined;
  /** Its address below the site's base URL: its path's own, or in a ladder where another page has that, a numbered one. */
  readonly permalink: string;
  readonly title: string;
  readonly emoji: string | undefined;
  readonly frontMatter: FrontMatter;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  /** Every list item of the page, in reading order. */
  readonly statements: readonly Statement[];
  readonly links: readonly Reference[];
  /** Fragments that a Git host has for its title; they lead to the page itself. */
  readonly titleAnchors: readonly string[];
  /** Places that the raw HTML of the page names; links may lead there. */
  readonly anchors: readonly RawAnchor[];
  readonly diagnostics: readonly Diagnostic[];
  /** The page's first words, for search engines and previews. */
  readonly description: string;
  /** Set when the page is a level. */
  readonly level: LevelFacts | undefined;
}

/** What a level among others in one file has from it. */
export interface PartOfFile {
  /** 1-based; where it begins. */
  readonly line: number;
  /** Fragments that a Git host has for it in the file, and where they lead on its own page; '' for the page itself. */
  readonly anchors: ReadonlyMap<string, string>;
  /** What the file calls the levels that it stands among, where that is not the file's own title. */
  readonly track: string | undefined;
}

/** What makes a page a level. */
export interface LevelFacts {
  readonly rank: Rank;
  /** The role title: "Senior Software Engineer". */
  readonly role: string;
  /** What says that it is a level. */
  readonly by: LevelName['by'];
  readonly summary: Prose | undefined;
  readonly facts: readonly Fact[];
  readonly areas: readonly CompetencyArea[];
}
export type Level = Page & {readonly level: LevelFacts};

/** A link or an image of a page. */
export interface Reference {
  readonly kind: 'link' | 'image';
  /** What a reader sees of it; for a definition, its name; '' for one in raw HTML. */
  readonly text: string;
  readonly url: string;
  readonly place: Place;
}

/** An `id` or a `name` in the raw HTML of a page, such as `<a name="old">`. */
export interface RawAnchor {
  readonly name: string;
  readonly place: Place;
}

/** A folder of levels. */
export interface Track {
  /** The folder's path: `Cloud-Platform`, `Security/Analyst`, or '' for the ladder's own folder. */
  readonly path: string;
  readonly name: string;
  /** The name that other tracks have too, where this one is told apart from them by its folder. */
  readonly sharedName?: string;
  /** The folder's README or index, or the page beside the folder that bears its name; none if there is neither. */
  readonly page: Page | undefined;
  /** From the lowest rank to the highest. */
  readonly levels: readonly Level[];
}

/** The whole ladder. */
export interface Ladder {
  readonly tracks: readonly Track[];
  /** Every page, levels included, sorted by path. */
  readonly pages: readonly Page[];
  /** Pages that are called like a level and are not taken for one. */
  readonly doubts: readonly Doubt[];
  /** What the owner says, which outranks what is read. */
  readonly owner: OwnersWord;
}

/** A native `<details>` of the source, however it was written: its label and what it folds. */
export interface Fold {
  type: 'fold';
  label: PhrasingContent[];
  open: boolean;
  /** The heading that stands for the label, where the source has one. */
  heading?: Heading;
  children: (BlockContent | DefinitionContent)[];
  position?: Position;
}

declare module 'mdast' {
  interface RootContentMap {
    fold: Fold;
  }
  interface BlockContentMap {
    fold: Fold;
  }
}
