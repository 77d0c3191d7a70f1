import {cpSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {runLinks} from '../../src/cli/links';
import {ProjectCopy} from './project-copy';

const ladder = {
  'docs/Bread/L1-Baker.md':
    '# L1: Baker\n\n> I bake.\n\n![A loaf](loaf.png)\n\n[The plan](plan.pdf#page=2), <a href="plan.pdf">again</a>, [the book](/book.pdf)\n\n## 🏆 Customer success\n\n- I ask who eats it.\n\n<details>\n\n- I weighed it twice.\n\n</details>\n',
  'docs/Bread/L2-Miller.md': '# L2: Miller\n\n## 🏆 Stakeholder success\n\n- I mill the flour.\n',
  'docs/Bread/L3-Farmer.md': '# L3: Farmer\n\n## 🏆 Stakeholder success\n\n- I sow the rye.\n',
  'docs/Bread/loaf.png': png(1, 1),
  'docs/Bread/plan.pdf': '%PDF-1.4 the plan',
  'static/book.pdf': '%PDF-1.4 the book',
};
const baker = 'Bread/L1-Baker/index.html';

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

/** The names of the files that two builds do not share, or that differ. */
function differences(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] {
  return [...new Set([...a.keys(), ...b.keys()])].filter((name) => a.get(name) !== b.get(name));
}

async function buildNew(folder: string): Promise<ProjectCopy> {
  const copy = new ProjectCopy(folder, ladder);
  const output = {out: () => undefined, err: () => undefined};
  expect(await runLinks(['--date', '2026-01-05'], folder, output)).toBe(0);
  return copy;
}

function built(copy: ProjectCopy): Map<string, string> {
  const {status, output} = copy.build();
  expect(status, output).toBe(0);
  return copy.site();
}

test('two builds in different folders are the same, and one that has a cache is never stale', async ({}, info) => {
  test.setTimeout(10 * 60_000);
  const first = await buildNew(info.outputPath('first'));
  const second = await buildNew(info.outputPath('second'));
  const before = built(first);
  expect(before.size).toBeGreaterThan(20);
  expect(differences(before, built(second)), 'in another folder').toEqual([]);

  const page = before.get(baker) ?? '';
  // Without a repository there is nowhere to propose one.
  expect(page).not.toContain('propose a change');
  expect(page).toMatch(/<img [^>]*src="?\/assets\/files\/Bread\/loaf\.png"? [^>]*width="?1"?/u);
  expect(before.get('assets/files/Bread/plan.pdf')).toBe(ladder['docs/Bread/plan.pdf']);
  expect(page.match(/href="?\/assets\/files\/Bread\/plan\.pdf(?:#page=2)?["> ]/gu)).toHaveLength(2);
  expect(page).toMatch(/href="?\/book\.pdf["> ]/u);
  expect(page).toMatch(/href="?\/Bread\/areas\/stakeholder-success\//u);

  // What a page is made of beside its own file changes: another page, code, an image, the registry; a level is gone.
  first.edit('docs/Bread/L2-Miller.md', '🏆', '🤝');
  first.edit('docs/Bread/L2-Miller.md', 'I mill the flour.', 'I mill the rye.');
  first.edit('src/docusaurus/render-page.ts', 'label: wordsOf(fold.label),', "label: 'Cases',");
  first.edit('src/theme/Footer/index.tsx', 'className="foot"', 'className="foot new"');
  first.write({'docs/Bread/loaf.png': png(7, 3)});
  rmSync(join(first.folder, 'docs/Bread/L3-Farmer.md'));
  const registry = first.read('links/registry.jsonl');
  const line = registry.split('\n').find((each) => each.includes('I ask who eats it.')) ?? '';
  const {id} = JSON.parse(line) as {id: string};
  first.write({'links/registry.jsonl': registry.replaceAll(id, 'zzzzzzz')});
  const after = built(first);
  const changed = after.get(baker) ?? '';
  expect(after.get('Bread/L2-Miller/index.html')).toContain('I mill the rye.');
  expect(changed).toContain('Cases');
  expect(changed).toContain('foot new');
  expect(changed).toMatch(/id="?zzzzzzz\b/u);
  expect(changed).not.toContain(id);
  expect(changed).toMatch(/width="?7"? height="?3\b/u);
  expect(changed).toMatch(/href="?\/Bread\/areas\/customer-success\//u);
  const naming = [...after].filter(([, text]) => text.includes('I sow the rye.'));
  expect(naming.map(([name]) => name).filter((name) => !name.startsWith('s/'))).toEqual([]);

  rmSync(join(second.folder, 'docs'), {recursive: true});
  for (const name of ['docs', 'src', 'links'])
    cpSync(join(first.folder, name), join(second.folder, name), {recursive: true});
  rmSync(join(second.folder, 'node_modules/.cache'), {recursive: true, force: true});
  expect(differences(after, built(second)), 'with a cache of another state').toEqual([]);
});
