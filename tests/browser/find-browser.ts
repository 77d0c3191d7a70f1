import {accessSync, constants, statSync} from 'node:fs';
import {homedir} from 'node:os';
import {posix} from 'node:path';
import {chromium} from '@playwright/test';

/** What has to be known of a machine to find a browser on it. */
export interface Machine {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly isRoot: boolean;
  /** Where Playwright puts a Chromium of its own, installed or not. */
  readonly playwrightPath: string;
  readonly isExecutable: (path: string) => boolean;
}

/** The browsers to try, best first; or the reason why none may be tried. */
export type Search =
  | {readonly kind: 'candidates'; readonly paths: readonly string[]}
  | {readonly kind: 'refused'; readonly reason: string};

const linuxNames = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];
const macApplications = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
];

function systemPaths({platform, env, home}: Machine): string[] {
  if (platform === 'darwin') {
    return ['/Applications', posix.join(home, 'Applications')].flatMap((folder) =>
      macApplications.map((application) => posix.join(folder, application)),
    );
  }
  if (platform === 'linux') {
    const folders = (env.PATH ?? '').split(':').filter((folder) => posix.isAbsolute(folder));
    return [
      ...linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name))),
      '/snap/bin/chromium',
    ];
  }
  return [];
}

/**
 * Finds the Chromium-family browsers of a machine: the one `BROWSER_PATH` names and no other, or else
 * Playwright's own and then the system's.
 *
 * @param machine - what is known of the machine
 * @returns existing executables, none twice; an empty list if there is none
 */
export function findBrowsers(machine: Machine): Search {
  const named = machine.env.BROWSER_PATH;
  if (named !== undefined && named !== '') {
    return machine.isExecutable(named)
      ? {kind: 'candidates', paths: [named]}
      : {
          kind: 'refused',
          reason: `BROWSER_PATH is "${named}", which is not a program that can be run: correct it or unset it.`,
        };
  }
  const paths = [machine.playwrightPath, ...systemPaths(machine)];
  return {kind: 'candidates', paths: [...new Set(paths)].filter(machine.isExecutable)};
}

function isExecutableFile(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** @returns the machine this runs on */
export function thisMachine(): Machine {
  return {
    env: process.env,
    platform: process.platform,
    home: homedir(),
    isRoot: process.getuid?.() === 0,
    playwrightPath: chromium.executablePath(),
    isExecutable: isExecutableFile,
  };
}
