import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {chromium, type Browser, type LaunchOptions} from '@playwright/test';
import {ensureBrowserHere} from '../browser/ensure-browser';
import {buildFixtureSite, fixtureLadder, fixtureSite} from '../site/fixture-site';
import {measureBuild, median, type BuildCost} from './measure-build';
import {measureSearch, type FirstSearch} from './measure-search';
import {measureVisit, type Visit} from './measure-visit';
import {giveLadder, ownSite, peers, writePeer, type Site} from './peers';
import {serveCompressed} from './serve-compressed';
import {printTable} from './table';
import {checkBudgets} from './budgets';
import {writeLadder} from './write-ladder';

const project = resolve(__dirname, '../..');

/** What was measured of one site at one size. */
export interface Result {
  readonly site: string;
  readonly files: number;
  readonly cold: BuildCost;
  readonly warm: BuildCost;
  readonly level: Visit;
  /** Undefined for a site that compares no two levels. */
  readonly compare: Visit | undefined;
  /** Undefined for a site without search. */
  readonly search: FirstSearch | undefined;
}

/**
 * `npm run bench`: measures builds and first visits, beside other sites made of the same files.
 *
 * `--short` measures the site of the fixture ladder alone, against written budgets. Otherwise `--sizes 52,500`, `--peers
 * plain-docusaurus,starlight` (or `none`), `--runs 3` and `--json <file>`.
 */
async function main(): Promise<void> {
  const {values} = parseArgs({
    options: {
      short: {type: 'boolean', default: false},
      sizes: {type: 'string', default: '52,500,2000'},
      peers: {type: 'string', default: peers.map(({name}) => name).join(',')},
      runs: {type: 'string', default: '3'},
      json: {type: 'string', default: '.cache/bench.json'},
    },
  });
  const launch = await ensureBrowserHere();
  if (values.short) {
    buildFixtureSite(fixtureSite);
    const isKept = await inBrowser(launch, (browser) =>
      checkBudgets(browser, fixtureSite.out, fixtureSite.basePath),
    );
    process.exitCode = isKept ? 0 : 1;
    return;
  }
  const results: Result[] = [];
  const file = resolve(project, values.json);
  mkdirSync(resolve(file, '..'), {recursive: true});
  for await (const ofSize of measureSizes(
    launch,
    values.sizes.split(',').map(Number),
    values.peers.split(','),
    Number(values.runs),
  )) {
    results.push(...ofSize);
    printTable(ofSize);
    writeFileSync(file, JSON.stringify(results, null, 2));
    console.log(`Written to ${values.json}`);
  }
}

/** A browser of its own for each measurement: none runs while something is built. */
async function inBrowser<T>(
  launch: LaunchOptions,
  use: (browser: Browser) => Promise<T>,
): Promise<T> {
  const browser = await chromium.launch(launch);
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}

/** The results of each size as soon as there are any: the largest takes most of an hour. */
async function* measureSizes(
  launch: LaunchOptions,
  sizes: readonly number[],
  names: readonly string[],
  runs: number,
): AsyncGenerator<Result[]> {
  const scratch = mkdtempSync(join(tmpdir(), 'career-ladder-bench-'));
  const installed = peers
    .filter(({name}) => names.includes(name))
    .flatMap((peer) => {
      const folder = writePeer(peer, scratch);
      const {status, stderr} = spawnSync('npm', ['install', '--no-audit', '--no-fund'], {
        cwd: folder,
        encoding: 'utf8',
      });
      if (status === 0) return [{peer, folder}];
      console.log(`${peer.name} is left out: it could not be installed.\n${stderr.slice(-500)}`);
      return [];
    });
  for (const files of sizes) {
    const results: Result[] = [];
    const ladder = join(scratch, `ladder-${files}`);
    writeLadder(join(fixtureLadder, 'Software-Engineering'), ladder, files);
    const sites = [
      ownSite(ladder, scratch),
      ...installed.map(({peer, folder}) => giveLadder(peer, folder, ladder)),
    ];
    const cold = buildInTurn(sites, files, runs, true);
    const warm = buildInTurn([...cold.keys()], files, runs, false);
    for (const [site, cost] of warm) {
      console.log(`${site.name}, ${files} level files, visited`);
      const builds = {cold: cold.get(site) ?? cost, warm: cost};
      try {
        results.push({
          ...(await visitSite(launch, site, ladder)),
          ...builds,
          site: site.name,
          files,
        });
      } catch (error) {
        leaveOut(site, sites, error);
      }
    }
    yield results;
  }
  rmSync(scratch, {recursive: true, force: true});
}

/** Sites take turns: the speed of a machine changes within minutes. */
function buildInTurn(
  sites: readonly Site[],
  files: number,
  runs: number,
  isCold: boolean,
): Map<Site, BuildCost> {
  const costs = new Map(sites.map((site) => [site, [] as BuildCost[]]));
  for (let run = 1; run <= runs; run += 1)
    for (const [site, ofSite] of costs) {
      const kind = isCold ? 'cold' : 'warm';
      console.log(`${site.name}, ${files} level files, ${kind} build ${run} of ${runs}`);
      try {
        ofSite.push(measureBuild(site, isCold));
      } catch (error) {
        leaveOut(site, sites, error);
        costs.delete(site);
      }
    }
  return new Map([...costs].map(([site, ofSite]) => [site, middle(ofSite)]));
}

/** Our own site comes first: without it there is nothing to compare. */
function leaveOut(site: Site, [own]: readonly Site[], error: unknown): void {
  console.log(`Left out: ${error instanceof Error ? error.message : String(error)}`);
  if (site === own) throw error;
}

async function visitSite(
  launch: LaunchOptions,
  site: Site,
  ladder: string,
): Promise<Pick<Result, 'level' | 'compare' | 'search'>> {
  const level = readdirSync(ladder, {recursive: true, encoding: 'utf8'})
    .filter((path) => /\/L3[^/]*\.md$/u.test(path))
    .toSorted()[0];
  if (level === undefined) throw new Error('Unexpected ladder without an L3.');
  const served = await serveCompressed(site.output);
  try {
    const address = new URL(site.levelPage(level), served.url).href;
    const visit = await inBrowser(launch, (browser) => measureVisit(browser, address));
    const {search: parts, comparePage} = site;
    const compare =
      comparePage === undefined
        ? undefined
        : await inBrowser(launch, (browser) =>
            measureVisit(browser, new URL(comparePage, served.url).href),
          );
    const search =
      parts &&
      (await inBrowser(launch, (browser) =>
        measureSearch(browser, address, parts, served.sent),
      ).catch((error: unknown) => {
        console.log(`Its search is left out: ${String(error)}`);
        return undefined;
      }));
    return {level: visit, compare, search};
  } finally {
    served.close();
  }
}

function middle(costs: readonly BuildCost[]): BuildCost {
  return {
    wall: median(costs.map(({wall}) => wall)),
    cpu: median(costs.map(({cpu}) => cpu)),
    memory: median(costs.map(({memory}) => memory)),
  };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
