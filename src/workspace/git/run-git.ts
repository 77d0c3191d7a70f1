import {spawnSync} from 'node:child_process';

/** Something about the repository that the person at the command line can put right, in a sentence. */
export class GitError extends Error {}

/**
 * Runs git in a folder.
 *
 * @param input - what git reads
 * @returns what it printed; undefined when it failed, when there is no git, and outside a repository
 */
export function runGit(
  folder: string,
  args: readonly string[],
  input?: string,
): Buffer | undefined {
  const {status, stdout} = spawnSync('git', args, {
    cwd: folder,
    input: input ?? '',
    stdio: ['pipe', 'pipe', 'ignore'],
    maxBuffer: 2 ** 30,
    env: {...process.env, GIT_TERMINAL_PROMPT: '0'},
  });
  return status === 0 ? stdout : undefined;
}

/** The same for a short answer, as trimmed text. */
export function askGit(folder: string, ...args: readonly string[]): string | undefined {
  return runGit(folder, args)?.toString('utf8').trim();
}
