import {parsePage} from '../../src/ladder/parse/page';
import {english} from '../../src/ladder/language';
import {linkPagesOf} from '../../src/ladder/links/link-page';
import {reconcile} from '../../src/ladder/links/reconcile';
import {emptyRegistry} from '../../src/ladder/links/registry';
import {parseRegistry, serializeRegistry} from '../../src/ladder/links/registry-file';
import {linkPageHtml} from '../../src/ladder/publish/link-page-html';

/** How long links take in a large ladder: `npx tsx tests/replay/scale.ts [pages]`. Sixty ids a page. */
const count = Number(process.argv[2] ?? 170);
const nouns =
  'review design test plan risk budget incident customer team roadmap release metric interview goal'.split(
    ' ',
  );
const verbs =
  'lead write plan measure improve explain question record share repair simplify teach'.split(' ');
const pick = (list: readonly string[], seed: number): string => list[seed % list.length] ?? '';
const sentence = (seed: number): string =>
  `I ${pick(verbs, seed)} the ${pick(nouns, seed * 7)} and the ${pick(nouns, seed * 11 + 3)} of group ${seed} before the ${pick(nouns, seed * 5 + 1)}`;
const source = (page: number, edit: (text: string, index: number) => string): string =>
  [
    `# L${(page % 6) + 1}: Role ${page}`,
    ...Array.from({length: 4}, (_, area) => [
      `\n## Area ${area}\n`,
      ...Array.from({length: 14}, (_, item) => {
        const index = page * 56 + area * 14 + item;
        return `- ${edit(sentence(index), index)}`;
      }),
    ]).flat(),
  ].join('\n');
const build = (folder: string, edit: (text: string, index: number) => string) =>
  Array.from({length: count}, (_, page) =>
    parsePage(`${folder}-${page % 20}/L${page}.md`, source(page, edit)),
  );

function timed<T>(what: string, run: () => T): T {
  const start = performance.now();
  const result = run();
  console.log(`${(performance.now() - start).toFixed(0).padStart(6)} ms  ${what}`);
  return result;
}

const pages = timed('parsing', () => build('Track', (text) => text));
const first = timed('reconciling with nothing: every id is new', () =>
  reconcile(emptyRegistry, pages, '2026-01-01'),
);
const text = serializeRegistry(first.registry);
console.log(
  `        ${first.registry.records.size} ids, a registry of ${(text.length / 1024).toFixed(0)} KB`,
);
timed('reading the registry', () => parseRegistry(text));
timed('reconciling when nothing changed', () => reconcile(first.registry, pages, '2026-02-01'));
const edited = build('Track', (line, index) => (index % 20 === 0 ? `${line}, every cycle` : line));
timed('reconciling when every twentieth line changed', () =>
  reconcile(first.registry, edited, '2026-02-01'),
);
const moved = build('Folder', (line, index) => (index % 20 === 0 ? `${line}, every cycle` : line));
timed('… and every folder was renamed', () => reconcile(first.registry, moved, '2026-02-01'));
const pageOf = linkPagesOf({registry: first.registry, overrides: []});
timed('making every page of a link', () => {
  for (const id of first.registry.records.keys()) {
    const page = pageOf(id);
    if (page)
      linkPageHtml(page, {
        title: 'Ladder',
        url: 'https://example.org',
        baseUrl: '/',
        icon: 'favicon.svg',
        language: english,
      });
  }
});
