import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import type {JSONReport} from '@playwright/test/reporter';
import {ensureBrowserHere} from './browser/ensure-browser';

const root = resolve(__dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'career-ladder-'));
const countsFile = join(scratch, 'counts.json');

const totals = {passed: 0, failed: 0, skipped: 0};

const environment = {
  ...process.env,
  TEST_COUNTS_FILE: countsFile,
  // Below the root of a host, as most ladders are published: a link that forgets its base path fails.
  SITE_BASE_URL: process.env.SITE_BASE_URL ?? '/career-ladder/',
  // The pages of a site are known by its sitemap.
  SITE_URL: process.env.SITE_URL ?? 'https://ladder.example.org',
};

/** Runs one of the project's own tools; true if it was content. */
function tool(name: string, ...args: string[]): boolean {
  const program = join(root, 'node_modules/.bin', name);
  const {status, error} = spawnSync(program, args, {cwd: root, env: environment, stdio: 'inherit'});
  if (error) console.error(error.message);
  return status === 0;
}

/** Runs a Playwright project and adds what it counted. */
function tests(project: string): boolean {
  rmSync(countsFile, {force: true});
  const content = tool('playwright', 'test', '--project', project);
  let report: JSONReport;
  try {
    report = JSON.parse(readFileSync(countsFile, 'utf8')) as JSONReport;
  } catch {
    console.error('Playwright wrote no report.');
    return false;
  }
  const {expected, flaky, unexpected, skipped} = report.stats;
  totals.passed += expected + flaky;
  totals.failed += unexpected;
  totals.skipped += skipped;
  return content;
}

async function browser(): Promise<boolean> {
  try {
    const {executablePath} = await ensureBrowserHere();
    console.log(`Using ${executablePath ?? ''}`);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/** In the order in which they are quick to fail. */
const stages: readonly (readonly [name: string, run: () => boolean | Promise<boolean>])[] = [
  ['Browser', browser],
  ['Types', () => tool('tsc')],
  ['Lint', () => tool('eslint', '.', '--max-warnings', '0')],
  ['Formatting', () => tool('prettier', '--check', '.')],
  ['Spelling', () => tool('cspell', '--no-progress')],
  // What is in `docs/` is its owner's: errors stop here, and warnings are a question to the writer.
  ['Check of the ladder', () => tool('tsx', 'src/cli/check.ts')],
  ['Unit tests', () => tests('unit')],
  ['Builds', () => tests('builds')],
  ['Production build of the ladder', () => tool('tsx', 'src/cli/build.ts')],
  ['Budgets', () => tool('tsx', 'tests/bench/bench.ts', '--short')],
  ['Browser tests', () => tests('browser')],
];

/** @returns the name of the stage that failed, if one did */
async function firstFailure(): Promise<string | undefined> {
  for (const [name, run] of stages) {
    console.log(`\n== ${name} ==`);
    const start = performance.now();
    const passed = await run();
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(`-- ${name}: ${passed ? 'passed' : 'FAILED'} in ${seconds} s`);
    if (!passed) return name;
  }
  return undefined;
}

async function main(): Promise<void> {
  const failure = await firstFailure();
  rmSync(scratch, {recursive: true, force: true});

  const {passed, failed, skipped} = totals;
  const none = passed + failed === 0;
  console.log();
  if (failure !== undefined) console.log(`Stopped at: ${failure}`);
  else if (none) console.log('No test was run.');
  if (skipped > 0) console.log(`${skipped} skipped or not run`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failure !== undefined || failed > 0 || none ? 1 : 0;
}

void main();
