import type {Root} from 'hast';

/** Puts what leads on from a level below its footnotes, which stand after everything that was Markdown. */
export function rehypeWaysLast(): (root: Root) => void {
  return ({children}) => {
    const at = children.findIndex((node) => 'name' in node && node.name === 'LevelWays');
    if (at !== -1) children.push(...children.splice(at, 1));
  };
}
