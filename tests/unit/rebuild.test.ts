import {spawnSync} from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {dirname, join, resolve} from 'node:path';
import {expect, test} from '@playwright/test';
import {runLinks} from '../../src/cli/links';

const root = resolve(__dirname, '../..');

const ladder = {
  'docs/Bread/L1-Baker.md':
    '# L1: Baker\n\n> I bake.\n\n## Dough\n\n- I weigh the flour.\n\n<details>\n\n- I weighed it twice.\n\n</details>\n',
  'docs/Bread/L2-Miller.md': '# L2: Miller\n\n## Dough\n\n- I mill the flour.\n',
};

/** The head of an image, which says its size. */
function png(width: number, height: number): Buffer {
  const image = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
    'base64',
  );
  image.writeUInt32BE(width, 16);
  image.writeUInt32BE(height, 20);
  return image;
}

/** A copy of the project in a folder of its own, with a small ladder; the packages, by a link, are those of the project. */
function copyProject(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const name of ['src', 'static', 'docusaurus.config.ts', 'sidebars.ts'])
    cpSync(join(root, name), join(folder, name), {recursive: true});
  for (const name of ['package.json', 'package-lock.json', 'tsconfig.json'])
    cpSync(join(root, name), join(folder, name));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  write(folder, files);
}

function write(folder: string, files: Readonly<Record<string, string | Buffer>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), {recursive: true});
    writeFileSync(join(folder, name), text);
  }
}

/** Puts one text in place of another that is there once. */
function edit(folder: string, name: string, text: string, by: string): void {
  const whole = readFileSync(join(folder, name), 'utf8');
  expect(whole.split(text), `${name} has ${text}`).toHaveLength(2);
  writeFileSync(join(folder, name), whole.replace(text, by));
}

/** Builds it, and reads every file that came out. */
function build(folder: string): Map<string, string> {
  const program = join(root, 'node_modules/@docusaurus/core/bin/docusaurus.mjs');
  const env = {...process.env, SITE_BASE_URL: '/', SITE_URL: 'https://ladder.example.org'};
  const {status, stdout, stderr} = spawnSync(process.execPath, [program, 'build'], {
    cwd: folder,
    encoding: 'utf8',
    env,
  });
  expect(status, stdout + stderr).toBe(0);
  const out = join(folder, 'build');
  const files = readdirSync(out, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  return new Map(files.map((file) => [file.slice(out.length + 1), readFileSync(file, 'latin1')]));
}

/** The names of the files that two builds do not share, or that differ. */
function differences(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
}

test('two builds in different folders are the same, and one that has a cache is never stale', async ({}, info) => {
  test.setTimeout(10 * 60_000);
  const [first, second, third] = ['first', 'second', 'third'].map((name) =>
    info.outputPath(name),
  ) as [string, string, string];
  for (const folder of [first, second]) {
    copyProject(folder, ladder);
    const output = {out: () => undefined, err: () => undefined};
    const docs = join(folder, 'docs');
    expect(await runLinks(['--date', '2026-01-05'], folder, output, docs)).toBe(0);
  }
  const before = build(first);
  expect(before.size).toBeGreaterThan(20);
  expect(differences(before, build(second))).toEqual([]);
  expect(differences(before, build(second)), 'with a cache and without').toEqual([]);

  // Content, plugin, component and registry change; the bundler's cache is what the first build left.
  edit(first, 'docs/Bread/L2-Miller.md', 'I mill the flour.', 'I mill the rye.');
  edit(
    first,
    'src/docusaurus/render-page.ts',
    "renderFolds(node, 'Examples')",
    "renderFolds(node, 'Cases')",
  );
  edit(first, 'src/theme/Footer/index.tsx', 'Anyone may propose a change.', 'Everyone may.');
  const registry = readFileSync(join(first, 'links/registry.jsonl'), 'utf8');
  const line = registry.split('\n').find((each) => each.includes('I weigh the flour.')) ?? '';
  const {id} = JSON.parse(line) as {id: string};
  write(first, {'links/registry.jsonl': registry.replaceAll(id, 'zzzzzzz')});
  const after = build(first);
  const baker = after.get('Bread/L1-Baker/index.html') ?? '';
  expect(after.get('Bread/L2-Miller/index.html')).toContain('I mill the rye.');
  expect(baker).toContain('Cases');
  expect(baker).toContain('Everyone may.');
  expect(baker).toContain('id=zzzzzzz');
  expect(baker).not.toContain(id);

  // A level that is gone is in no file of the application either.
  rmSync(join(first, 'docs/Bread/L1-Baker.md'));
  const left = build(first);
  const naming = [...left].filter(([, text]) => text.includes('I weighed it twice.'));
  expect(naming.map(([name]) => name).filter((name) => !name.startsWith('s/'))).toEqual([]);
  write(first, {'docs/Bread/L1-Baker.md': ladder['docs/Bread/L1-Baker.md']});
  expect(differences(after, build(first)), 'and when it is back, all is as it was').toEqual([]);

  cpSync(join(first, 'docs'), join(third, 'docs'), {recursive: true});
  copyProject(third, {});
  for (const name of ['src', 'links'])
    cpSync(join(first, name), join(third, name), {recursive: true});
  expect(differences(after, build(third))).toEqual([]);
});

test('a page whose own file has not changed is made anew when what it is shown with has', async ({}, info) => {
  test.setTimeout(10 * 60_000);
  const [warm, cold] = ['warm', 'cold'].map((name) => info.outputPath(name)) as [string, string];
  const baker = 'Bread/L1-Baker/index.html';
  copyProject(warm, {
    'docs/Bread/L1-Baker.md':
      '# L1: Baker\n\n![A loaf](loaf.png)\n\n## 🏆 Customer success\n\n- I ask who eats it.\n',
    'docs/Bread/L2-Miller.md':
      '# L2: Miller\n\n## 🏆 Stakeholder success\n\n- I ask who bakes it.\n',
    'docs/Bread/loaf.png': png(1, 1),
  });
  const docs = join(warm, 'docs');
  const output = {out: () => undefined, err: () => undefined};
  expect(await runLinks(['--date', '2026-01-05'], warm, output, docs)).toBe(0);
  const areaLink = (site: ReadonlyMap<string, string>): string | undefined =>
    /href="?([^\s">]*\/areas\/[^\s">]*)/u.exec(site.get(baker) ?? '')?.[1];
  expect(areaLink(build(warm))).toBe('/Bread/areas/stakeholder-success/');

  // One area is two now, by the emoji of another page.
  edit(warm, 'docs/Bread/L2-Miller.md', '🏆', '🤝');
  expect(areaLink(build(warm))).toBe('/Bread/areas/customer-success/');

  write(warm, {'docs/Bread/loaf.png': png(7, 3)});
  const image = /<img [^>]*>/u.exec(build(warm).get(baker) ?? '')?.[0];
  expect(image).toMatch(/width="?7"? height="?3\b/u);

  const registry = readFileSync(join(warm, 'links/registry.jsonl'), 'utf8');
  const line = registry.split('\n').find((each) => each.includes('I ask who eats it.')) ?? '';
  const {id} = JSON.parse(line) as {id: string};
  write(warm, {'links/registry.jsonl': registry.replaceAll(id, 'zzzzzzz')});
  const after = build(warm);
  expect(after.get(baker)?.includes('id=zzzzzzz')).toBe(true);

  copyProject(cold, {});
  for (const name of ['docs', 'links'])
    cpSync(join(warm, name), join(cold, name), {recursive: true});
  expect(differences(after, build(cold)), 'with a cache, and without in another folder').toEqual(
    [],
  );
});
