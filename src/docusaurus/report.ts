import {writeFindings} from '../ladder/check/report';
import {recognitionSummary, withoutLevels} from '../ladder/recognition/recognition-summary';
import type {Snapshot} from '../ladder/snapshot';

/** Prints a text, unless it is empty or the one that was printed last. */
export function sayOnce(): (text: string) => void {
  let said = '';
  return (text) => {
    if (text !== said && text !== '') console.error(`\n${text}\n`);
    said = text;
  };
}

/**
 * Prints what is wrong with a ladder. Errors end a build, and so does a ladder without any level.
 *
 * @param shownFolder - the ladder's folder as a person at the command line would write it, with a slash at the end
 */
export function ladderReport(shownFolder: string, building: boolean): (of: Snapshot) => void {
  const say = sayOnce();
  return ({diagnostics, ladder}) => {
    say(writeFindings(diagnostics, shownFolder));
    const errors = diagnostics.filter(({severity}) => severity === 'error').length;
    const isMissed = withoutLevels(ladder) !== undefined && !process.env.LADDER_ALLOW_NO_LEVELS;
    if (!building || (errors === 0 && !isMissed)) return;
    if (isMissed) console.error(recognitionSummary(ladder, shownFolder));
    if (errors > 0)
      console.error(
        `The ladder has ${String(errors)} error${errors === 1 ? '' : 's'} that would mislead a reader; mend the lines above and run the command again.`,
      );
    // An exception here would bury the lines above under a stack trace of the site builder.
    process.exit(1);
  };
}
