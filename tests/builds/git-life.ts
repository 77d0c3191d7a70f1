import {join} from 'node:path';
import type {TestInfo} from '@playwright/test';
import {linkPagesOf} from '../../src/ladder/links/link-page';
import type {Snapshot} from '../../src/ladder/snapshot';
import {openWorkspace} from '../../src/workspace/workspace';
import {ladderIn} from '../unit/links-ladder';

/** A link as somebody copied it. */
export interface Copied {
  readonly id: string;
  readonly wording: number;
}

/** A level with some lines in one area. */
export function cook(...lines: readonly string[]): string {
  return `# L1: Cook\n\n## Fire\n\n${lines.map((line) => `- ${line}\n`).join('')}`;
}

/** A ladder in a repository whose main branch is published, and what its readers see. */
export function gitLifeIn(info: TestInfo) {
  const ladder = ladderIn(info);
  ladder.git('init', '-q', '-b', 'main');
  ladder.git('config', 'core.editor', 'true');
  let day = 0;
  const nextDay = (): string => {
    day += 1;
    return new Date(Date.UTC(2025, 0, day)).toISOString().slice(0, 10);
  };
  const read = (): Promise<Snapshot> =>
    openWorkspace(join(ladder.root, 'docs'), join(ladder.root, 'static')).read();
  const life = {
    ...ladder,
    read,
    /** The registry's file. */
    file: ladder.read,
    /** Runs git where it may well end with a conflict. */
    tryGit: (...args: string[]): void => {
      try {
        ladder.git(...args);
      } catch {
        // The test looks at what is left.
      }
    },
    /** Writes files, and commits everything on a day of its own. */
    commit: (files: Readonly<Record<string, string | null>> = {}): void => {
      for (const [path, text] of Object.entries(files)) {
        if (text === null) ladder.remove(path);
        else ladder.write(path, text);
      }
      const date = nextDay();
      ladder.git('add', '-A', '.');
      ladder.git('commit', '-q', '--allow-empty', '-m', date, '--date', date);
    },
    /** Runs the command, which has to succeed. */
    record: async (...args: string[]): Promise<void> => {
      ladder.said.length = 0;
      const code = await ladder.links(...args);
      if (code !== 0) throw new Error(ladder.said.join('\n'));
    },
    /** Copies the link of a line, a heading or a page as the site offers it now. */
    copy: async (words: string, path?: string): Promise<Copied> => {
      const {ids, links, ladder: now} = await read();
      for (const page of now.pages) {
        if (path !== undefined && page.path !== path) continue;
        for (const target of [page, ...page.sections, ...page.statements]) {
          const own =
            'text' in target ? target.text : 'anchor' in target ? target.name : target.title;
          const id = ids.get(target);
          if (own !== words || id === undefined) continue;
          return {id, wording: links.registry.records.get(id)?.wordings.length ?? 0};
        }
      }
      throw new Error(`Nothing says “${words}”`);
    },
    /** The wordings that a link may name on the site as it is published now. */
    wordings: async ({id}: Copied): Promise<string[]> => {
      const record = (await read()).links.registry.records.get(id);
      return (record?.wordings ?? []).map(({text}) => text);
    },
    /** What a link shows on the site as it is published now. */
    open: async (link: Copied): Promise<string> => shown(await read(), link),
  };
  return life;
}

/** What a link shows, in a line. */
export function shown({links}: Pick<Snapshot, 'links'>, {id, wording}: Copied): string {
  const page = linkPagesOf(links)(id);
  const own = page?.wordings.find(({number}) => number === wording);
  if (!page || !own) return '404';
  const end = own.end ?? page.end;
  if (end.kind === 'gone')
    return `“${own.text}” is gone, perhaps ${end.likely?.words ?? 'nothing'}`;
  if (end.kind === 'choice')
    return `“${own.text}” is one of ${end.among.map(({words}) => words).join(' | ')}`;
  const {words, address} = end.target;
  return page.straight.includes(wording)
    ? `straight to “${words}” at ${address.replace(/#.*/u, '')}`
    : `“${own.text}” is “${words}” now`;
}
