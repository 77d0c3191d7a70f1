import {readdirSync, readFileSync} from 'node:fs';
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

test('what the workflows and a contributor run is a Node that the packages are for', () => {
  const {engines} = read('package.json') as {engines: {node: string}};
  expect(engines.node).toBe('^20.19 || >=22.13');
  const chosen = readFileSync(join(project, '.nvmrc'), 'utf8').trim();
  const folder = join(project, '.github/workflows');
  const versions = readdirSync(folder).flatMap((file) => {
    const text = readFileSync(join(folder, file), 'utf8');
    return Array.from(text.matchAll(/node(?:-version)?: (?:\[(.+)\]|(\d+))$/gmu)).flatMap(
      ([, many, one]) => many?.split(', ') ?? one ?? [],
    );
  });
  expect(new Set(versions)).toEqual(new Set([chosen, '22']));
});
