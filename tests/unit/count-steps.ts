import {Session} from 'node:inspector/promises';

/**
 * Counts what pieces of work do, by the calls of functions and the turns of loops in them, as V8 counts them: the same
 * numbers on any machine, however busy it is. To begin counting takes longer than most of what is counted, so that what
 * belongs together is counted in one go.
 *
 * @param works - what is counted, one after the other; each runs once
 * @returns the steps of each
 */
export async function countSteps(...works: readonly (() => unknown)[]): Promise<number[]> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', {callCount: true, detailed: false});
  const steps: number[] = [];
  for (const work of works) {
    // What was counted so far is set to zero by being taken.
    await session.post('Profiler.takePreciseCoverage');
    work();
    const {result} = await session.post('Profiler.takePreciseCoverage');
    const ranges = result.flatMap(({functions}) => functions.flatMap((each) => each.ranges));
    steps.push(ranges.reduce((sum, {count}) => sum + count, 0));
  }
  await session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  return steps;
}
