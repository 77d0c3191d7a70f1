import {spawn} from 'node:child_process';
import {once} from 'node:events';
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
async function tool(name: string, ...args: string[]): Promise<boolean> {
  const program = join(root, 'node_modules/.bin', name);
  const child = spawn(program, args, {cwd: root, env: environment, stdio: 'inherit'});
  try {
    const [code] = (await once(child, 'close')) as [number | null];
    return code === 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/** Runs a tool that says nothing until it is done, and says every few seconds that it is still at work. */
async function silentTool(name: string, ...args: string[]): Promise<boolean> {
  let seconds = 0;
  const sign = setInterval(() => {
    seconds += 10;
    console.log(`   ${name} is at work, ${seconds} s so far`);
  }, 10_000);
  try {
    return await tool(name, ...args);
  } finally {
    clearInterval(sign);
  }
}

/** Runs a Playwright project and adds what it counted. */
async function tests(project: string): Promise<boolean> {
  rmSync(countsFile, {force: true});
  const content = await tool('playwright', 'test', '--project', project);
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
const stages: readonly (readonly [name: string, run: () => Promise<boolean>])[] = [
  ['Browser', browser],
  ['Types', () => silentTool('tsc')],
  ['Lint', () => silentTool('eslint', '.', '--max-warnings', '0')],
  ['Formatting', () => silentTool('prettier', '--check', '.')],
  ['Spelling', () => silentTool('cspell', '--no-progress')],
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
