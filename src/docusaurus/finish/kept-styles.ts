import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {codeDigest} from '../../workspace/code-digest';
import {keepFile} from '../../workspace/keep-file';
import {projectFolder} from '../../workspace/project-folder';
import {purgeStyles} from './purge-styles';
import type {UsedNames} from './read-html';

/**
 * Purges a style sheet, unless the last build has purged the same one for pages and scripts with the same names: words of
 * a ladder change more often than what they are shown with.
 *
 * @param css - the style sheet
 * @param used - the names in all pages
 * @param words - the words in all scripts
 * @param store - the file of what the last build has purged, absolute
 */
export async function purgeOnce(
  css: string,
  used: UsedNames,
  words: ReadonlySet<string>,
  store: string,
): Promise<string> {
  const key = createHash('sha256')
    .update(codeDigest(projectFolder, ['docusaurus/finish']))
    .update(JSON.stringify([css, ...Object.values(used).map(inOrder), inOrder(words)]))
    .digest('hex');
  const known = find(store, key);
  if (known !== undefined) return known;
  const purged = await purgeStyles(css, used, words);
  keepFile(store, `${originOf(key, purged)}\n${purged}`);
  return purged;
}

/** Pages are read side by side: their names come in any order. */
function inOrder(names: ReadonlySet<string>): string[] {
  return [...names].toSorted();
}

function find(store: string, key: string): string | undefined {
  try {
    const text = readFileSync(store, 'utf8');
    const end = text.indexOf('\n');
    const purged = text.slice(end + 1);
    return text.slice(0, end) === originOf(key, purged) ? purged : undefined;
  } catch {
    // It is there to save time: without it, the style sheet is purged.
    return undefined;
  }
}

/** A file that is cut short is none. */
function originOf(key: string, purged: string): string {
  return `/* ${key} ${purged.length} */`;
}
