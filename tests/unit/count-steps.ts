import {Session} from 'node:inspector/promises';

/**
 * Counts what a piece of work does, by the calls of functions and the turns of loops in it, as V8 counts them: the same
 * number on any machine, however busy it is.
 *
 * @param work - what is counted; it runs once
 */
export async function countSteps(work: () => unknown): Promise<number> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', {callCount: true, detailed: false});
  work();
  const {result} = await session.post('Profiler.takePreciseCoverage');
  await session.post('Profiler.stopPreciseCoverage');
  session.disconnect();
  const ranges = result.flatMap(({functions}) => functions.flatMap((each) => each.ranges));
  return ranges.reduce((sum, {count}) => sum + count, 0);
}
