import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';

const project = join(__dirname, '../..');
const read = (name: string): unknown => JSON.parse(readFileSync(join(project, name), 'utf8'));

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
  readonly inBundle?: boolean;
  readonly hasInstallScript?: boolean;
}
const {packages} = read('package-lock.json') as {packages: Record<string, Locked>};
const installed = Object.entries(packages).filter(([path]) => path !== '');

test('every package of the lockfile is held to its bytes, and comes from the public registry', () => {
  expect(installed.length).toBeGreaterThan(100);
  const bad = installed.filter(([, {integrity, resolved, inBundle, link}]) => {
    const isHeld = inBundle ?? (integrity ?? '').startsWith('sha512-');
    const isPublic = resolved === undefined || resolved.startsWith('https://registry.npmjs.org/');
    return link ?? (!isHeld || !isPublic);
  });
  expect(bad.map(([path]) => path)).toEqual([]);
});

test('no package may run a script when it is installed, and those that would are named', () => {
  const {allowScripts} = read('package.json') as {allowScripts: Record<string, boolean>};
  expect(readFileSync(join(project, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m);
  const withScripts = installed
    .filter(([, {hasInstallScript}]) => hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  // One that is new here is read before it is named.
  const named = Object.keys(allowScripts).map((name) => name.replace(/(?<=.)@.*$/, ''));
  expect(new Set(withScripts.filter((name) => name !== 'fsevents'))).toEqual(new Set(named));
  expect(Object.values(allowScripts).filter(Boolean)).toEqual([]);
});
