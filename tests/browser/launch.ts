import {stripVTControlCharacters} from 'node:util';
import {chromium, type LaunchOptions} from '@playwright/test';
import {findBrowsers, type Machine} from './find-browser';

/** Keep a browser from asking the network for anything but the pages under test. */
const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
];

export type Launch =
  | {readonly kind: 'starts'; readonly options: LaunchOptions}
  | {readonly kind: 'missing'; readonly reason: string};

/**
 * Chromium refuses its sandbox to root on Linux. To ordinary users the kernel may refuse it, as in
 * many containers, which nothing but an attempt tells.
 *
 * @param machine - what is known of the machine
 * @returns the settings of the sandbox to try, safest first
 */
export function sandboxesToTry({
  isRoot,
  platform,
}: Pick<Machine, 'isRoot' | 'platform'>): boolean[] {
  if (platform !== 'linux') return [true];
  return isRoot ? [false] : [true, false];
}

/**
 * @param message - what Playwright says of a browser that did not start: a page of log
 * @returns the one line of it that tells why
 */
export function tellingLine(message: string): string {
  if (message.includes('sandboxing failed')) return 'the system refuses its sandbox';
  const log = stripVTControlCharacters(message);
  const said = Array.from(log.matchAll(/\[err\] (?:\[[^\]]*\] ?)?(.+)/g), (match) =>
    (match[1] ?? '').trim(),
  );
  const cause = said.find((line) => /error while loading|FATAL|not found/.test(line));
  return cause ?? said.at(-1) ?? 'it stops at once and says nothing';
}

/** @returns why the browser does not start, or nothing if it does */
async function whyNotStarting(options: LaunchOptions): Promise<string | undefined> {
  try {
    const browser = await chromium.launch({...options, timeout: 60_000});
    await browser.close();
    return undefined;
  } catch (error) {
    return tellingLine(error instanceof Error ? error.message : String(error));
  }
}

/**
 * Finds the first browser that does start, since one that is there may lack libraries, or be a stub.
 *
 * @param machine - what is known of the machine
 * @returns how to launch it, or why there is none
 */
export async function findLaunch(machine: Machine): Promise<Launch> {
  const search = findBrowsers(machine);
  if (search.kind === 'refused') return {kind: 'missing', reason: search.reason};

  const reasons: string[] = [];
  for (const executablePath of search.paths) {
    for (const chromiumSandbox of sandboxesToTry(machine)) {
      const options = {executablePath, chromiumSandbox, args: quiet};
      const reason = await whyNotStarting(options);
      if (reason === undefined) return {kind: 'starts', options};
      reasons.push(`${executablePath} does not start (${reason})`);
      if (!reason.includes('sandbox')) break;
    }
  }
  const reason = reasons.length > 0 ? reasons.join('; ') : 'No Chrome or Chromium was found';
  const hint = machine.env.BROWSER_PATH ? ': correct BROWSER_PATH or unset it.' : '';
  return {kind: 'missing', reason: reason + hint};
}
