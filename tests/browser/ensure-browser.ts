import {spawnSync} from 'node:child_process';
import {resolve} from 'node:path';
import type {LaunchOptions} from '@playwright/test';
import {thisMachine, type Machine} from './find-browser';
import {findLaunch, type Launch} from './launch';

/** One way to come by a browser: commands to run in order, until one fails. */
export type Installation = readonly (readonly [command: string, ...args: string[]])[];

/** What the world lets the search do; replaced in tests. */
export interface Effects {
  readonly findLaunch: () => Promise<Launch>;
  readonly run: (command: string, args: readonly string[]) => boolean;
  readonly say: (line: string) => void;
}

const playwright = resolve(__dirname, '../../node_modules/.bin/playwright');

/**
 * @param machine - what is known of the machine
 * @returns what may be tried to install a browser, in order; nothing where a person named one
 */
export function installations(machine: Machine): Installation[] {
  // Somebody chose a browser; another one, installed behind their back, is not what they asked for.
  if (machine.env.BROWSER_PATH) return [];

  const own: Installation = [[playwright, 'install', 'chromium']];
  const hasApt = machine.platform === 'linux' && machine.isExecutable('/usr/bin/apt-get');
  if (!machine.isRoot || !hasApt) return [own];
  return [
    own,
    [
      ['apt-get', 'update'],
      ['apt-get', 'install', '--yes', '--no-install-recommends', 'chromium'],
    ],
  ];
}

/**
 * Finds a browser that starts, or installs one.
 *
 * @param machine - what is known of the machine
 * @param effects - the ways out into the world
 * @returns how to launch it
 * @throws an error of one sentence if there is none and none can be installed
 */
export async function ensureBrowser(machine: Machine, effects: Effects): Promise<LaunchOptions> {
  let launch = await effects.findLaunch();
  const tried: string[] = [];
  for (const installation of installations(machine)) {
    if (launch.kind === 'starts') break;
    effects.say(`${launch.reason}: trying to install one.`);
    for (const [command, ...args] of installation) {
      const name = [command === playwright ? 'npx playwright' : command, ...args].join(' ');
      tried.push(name);
      if (!effects.run(command, args)) break;
    }
    launch = await effects.findLaunch();
  }
  if (launch.kind === 'starts') return launch.options;
  if (tried.length === 0) throw new Error(launch.reason);
  throw new Error(
    `${launch.reason}, and installing one failed (${tried.join(', ')}): set BROWSER_PATH to a Chrome ` +
      'or Chromium, or run `npx playwright install --with-deps chromium`.',
  );
}

/** @returns the browser of this machine, found or installed */
export function ensureBrowserHere(): Promise<LaunchOptions> {
  const machine = thisMachine();
  return ensureBrowser(machine, {
    findLaunch: () => findLaunch(machine),
    run: (command, args) =>
      spawnSync(command, args, {
        stdio: 'inherit',
        env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
        timeout: 10 * 60_000,
      }).status === 0,
    say: (line) => {
      console.log(line);
    },
  });
}

if (require.main === module) {
  ensureBrowserHere().then(
    ({executablePath}) => {
      console.log(`Browser: ${executablePath ?? ''}`);
    },
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    },
  );
}
