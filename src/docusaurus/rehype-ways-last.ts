import type {Root} from 'hast';

/** Moves `LevelWays`, the links at the foot of a level, below its footnotes, which stand after everything else. */
export function rehypeWaysLast(): (root: Root) => void {
  return ({children}) => {
    const at = children.findIndex((node) => 'name' in node && node.name === 'LevelWays');
    if (at !== -1) children.push(...children.splice(at, 1));
  };
}
