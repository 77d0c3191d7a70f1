const foldTag = /<!--[\s\S]*?(?:-->|$)|<(\/?)(details|summary)\b([^<>]*)>/giu;

/** A `<details>` or a `<summary>`, or the end of one. */
export interface FoldTag {
  readonly name: 'details' | 'summary';
  readonly closing: boolean;
  /** Whether it says that the fold is open from the start. */
  readonly open: boolean;
  /** Where it begins and ends in its text. */
  readonly from: number;
  readonly to: number;
}

/** The tags of folds in some raw HTML, those in comments left out. */
export function foldTagsOf(html: string): FoldTag[] {
  return [...html.matchAll(foldTag)].flatMap(([tag, slash, name, attributes = ''], index, all) => {
    if (name === undefined) return [];
    const from = all[index]?.index ?? 0;
    return {
      name: name.toLowerCase() === 'details' ? 'details' : 'summary',
      closing: slash === '/',
      open: /(?:^|\s)open(?:[\s=]|$)/iu.test(attributes),
      from,
      to: from + tag.length,
    };
  });
}

/** How many more folds some tags close than they open. */
export function netOf(tags: readonly FoldTag[]): number {
  const folds = tags.filter(({name}) => name === 'details');
  return folds.reduce((net, {closing}) => net + (closing ? 1 : -1), 0);
}
