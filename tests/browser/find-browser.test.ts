import {expect, test} from '@playwright/test';
import {ensureBrowser, installations} from './ensure-browser';
import {findBrowsers, type Machine} from './find-browser';
import {sandboxesToTry, tellingLine, type Launch} from './launch';

/** A Linux machine of an ordinary user, with the given programs on it. */
function machine(programs: readonly string[], rest: Partial<Machine> = {}): Machine {
  return {
    env: {PATH: '/usr/local/bin:/usr/bin'},
    platform: 'linux',
    home: '/home/ada',
    isRoot: false,
    playwrightPath: '/home/ada/.cache/ms-playwright/chrome',
    isExecutable: (path) => programs.includes(path),
    ...rest,
  };
}

test.describe('findBrowsers', () => {
  test('takes the one that BROWSER_PATH names and no other', () => {
    const env = {BROWSER_PATH: '/opt/mine', PATH: '/usr/bin'};
    expect(findBrowsers(machine(['/opt/mine', '/usr/bin/chromium'], {env}))).toEqual({
      kind: 'candidates',
      paths: ['/opt/mine'],
    });
  });

  test('refuses a BROWSER_PATH that cannot be run, whatever else is there', () => {
    const env = {BROWSER_PATH: '/opt/gone', PATH: '/usr/bin'};
    expect(findBrowsers(machine(['/usr/bin/chromium'], {env}))).toEqual({
      kind: 'refused',
      reason:
        'BROWSER_PATH is "/opt/gone", which is not a program that can be run: correct it or unset it.',
    });
  });

  test('takes an empty BROWSER_PATH for none', () => {
    const env = {BROWSER_PATH: '', PATH: '/usr/bin'};
    expect(findBrowsers(machine(['/usr/bin/chromium'], {env}))).toMatchObject({
      paths: ['/usr/bin/chromium'],
    });
  });

  test('on Linux prefers its own, then Chrome, then Chromium, then the snap', () => {
    const all = [
      '/snap/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/chromium',
      '/usr/bin/google-chrome-stable',
      '/usr/bin/google-chrome',
      '/usr/local/bin/google-chrome',
      '/home/ada/.cache/ms-playwright/chrome',
    ];
    expect(findBrowsers(machine(all))).toMatchObject({paths: all.toReversed()});
  });

  test('looks in no relative folder of PATH, and names nothing twice', () => {
    const env = {PATH: '.::/snap/bin:/snap/bin'};
    expect(findBrowsers(machine(['/snap/bin/chromium', 'chromium'], {env}))).toMatchObject({
      paths: ['/snap/bin/chromium'],
    });
  });

  test('on macOS looks among the applications of the machine and of the user', () => {
    const chromium = '/Applications/Chromium.app/Contents/MacOS/Chromium';
    const chrome = '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    const mac = machine([chrome, chromium], {platform: 'darwin', home: '/Users/ada'});
    expect(findBrowsers(mac)).toMatchObject({paths: [chromium, chrome]});
  });

  test('finds nothing where nothing is', () => {
    expect(findBrowsers(machine([]))).toEqual({kind: 'candidates', paths: []});
    expect(findBrowsers(machine([], {env: {}, platform: 'win32'}))).toMatchObject({paths: []});
  });
});

test('only root on Linux, and users the system refuses it, go without a sandbox', () => {
  expect(sandboxesToTry({isRoot: true, platform: 'linux'})).toEqual([false]);
  expect(sandboxesToTry({isRoot: false, platform: 'linux'})).toEqual([true, false]);
  expect(sandboxesToTry({isRoot: true, platform: 'darwin'})).toEqual([true]);
});

test('of a log, the line that tells the cause is picked', () => {
  const log =
    'Target closed\n[pid=1][err] chrome: [: odd\n[pid=1][err] chrome: error while loading shared ' +
    'libraries: libnss3.so\n[pid=1][err] bye\n';
  expect(tellingLine(log)).toBe('chrome: error while loading shared libraries: libnss3.so');
  expect(tellingLine('[pid=1][err] [7:7:ERROR] Get the snap\u001b[22m')).toBe('Get the snap');
  expect(tellingLine('Target closed')).toBe('it stops at once and says nothing');
});

test.describe('ensureBrowser', () => {
  const missing: Launch = {kind: 'missing', reason: 'No Chrome or Chromium was found'};
  const starts: Launch = {kind: 'starts', options: {executablePath: '/usr/bin/chromium'}};
  const aptGet = '/usr/bin/apt-get';

  /** A world in which each search has the next answer and each command fails unless it is named. */
  function world(answers: readonly Launch[], succeeding: readonly string[] = []) {
    const left = [...answers];
    const ran: string[] = [];
    return {
      ran,
      say: () => undefined,
      findLaunch: () => Promise.resolve(left.shift() ?? missing),
      run: (command: string, args: readonly string[]) => {
        ran.push([command.split('/').at(-1), ...args].join(' '));
        return succeeding.includes(args[0] ?? '');
      },
    };
  }

  test('installs nothing where a browser starts', async () => {
    const effects = world([starts]);
    expect(await ensureBrowser(machine([]), effects)).toBe(starts.options);
    expect(effects.ran).toEqual([]);
  });

  test("installs Playwright's own first", async () => {
    const effects = world([missing, starts], ['install']);
    expect(await ensureBrowser(machine([aptGet], {isRoot: true}), effects)).toBe(starts.options);
    expect(effects.ran).toEqual(['playwright install chromium']);
  });

  test('asks the package manager only as root, and when that did not help', async () => {
    const effects = world([missing, missing, starts], ['update']);
    expect(await ensureBrowser(machine([aptGet], {isRoot: true}), effects)).toBe(starts.options);
    expect(effects.ran).toEqual([
      'playwright install chromium',
      'apt-get update',
      'apt-get install --yes --no-install-recommends chromium',
    ]);
    expect(installations(machine([aptGet]))).toHaveLength(1);
    expect(installations(machine([], {isRoot: true}))).toHaveLength(1);
  });

  test('says in one sentence what to do if all fails', async () => {
    await expect(ensureBrowser(machine([]), world([]))).rejects.toThrow(
      /^No Chrome or Chromium was found, and .* BROWSER_PATH .*`npx playwright install [^`]*`\.$/,
    );
  });

  test('installs nothing behind the back of who set BROWSER_PATH', async () => {
    const effects = world([{kind: 'missing', reason: 'BROWSER_PATH is wrong.'}]);
    const env = {BROWSER_PATH: '/opt/gone'};
    await expect(ensureBrowser(machine([aptGet], {env, isRoot: true}), effects)).rejects.toThrow(
      /^BROWSER_PATH is wrong\.$/,
    );
    expect(effects.ran).toEqual([]);
  });
});
