import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import type {Site} from './peers';

/** What one build cost. */
export interface BuildCost {
  /** Seconds on the clock. */
  readonly wall: number;
  /** Seconds of processor time, of all processes together. */
  readonly cpu: number;
  /** The largest process at its largest, in MB. */
  readonly memory: number;
}

/** What a process writes down when it ends; see `report-cost.cjs`. */
interface ProcessCost {
  readonly cpu: number;
  readonly memory: number;
}

/**
 * Builds a site and measures it.
 *
 * @param site - what to build
 * @param cold - whether to do without what earlier builds have left, as on a machine that never built the site
 * @throws Error with the end of the output when the build fails
 */
export function measureBuild(
  {name, folder, command, env, caches, output}: Site,
  cold: boolean,
): BuildCost {
  if (cold) {
    for (const cache of caches) rmSync(cache, {recursive: true, force: true});
    // Not deleted: for minutes afterwards ext4 makes new files slowly, and that would be measured, too.
    if (existsSync(output)) renameSync(output, mkdtempSync(`${output}-aside-`));
  }
  const reports = mkdtempSync(join(tmpdir(), 'bench-cost-'));
  const [program, ...args] = command;
  const start = performance.now();
  const {status, stdout, stderr} = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
    env: {
      ...process.env,
      ...env,
      NODE_ENV: 'production',
      BENCH_COST_FOLDER: reports,
      NODE_OPTIONS: `--require ${resolve(__dirname, 'report-cost.cjs')}`,
    },
  });
  const wall = (performance.now() - start) / 1000;
  if (status !== 0) throw new Error(`${name} was not built:\n${`${stdout}${stderr}`.slice(-2000)}`);
  const costs = readdirSync(reports).map(
    (file) => JSON.parse(readFileSync(join(reports, file), 'utf8')) as ProcessCost,
  );
  rmSync(reports, {recursive: true, force: true});
  return {
    wall,
    cpu: costs.reduce((sum, {cpu}) => sum + cpu, 0),
    memory: Math.max(...costs.map(({memory}) => memory)),
  };
}

/** The middle one of a few numbers. */
export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
