import {SettingsError} from '../ladder/owner/site-settings';
import {diskTrouble} from '../workspace/disk-trouble';
import {WriteError} from '../workspace/write-file';

/** What someone at the command line can put right; it is said without a stack trace. */
export class UsageError extends Error {}

/**
 * Runs a command, or says how it is used where `--help` asks. An unknown argument ends it with the usage and status 2; a
 * file that it cannot write or a wrong setting, with a sentence and status 1. Where its output is closed, as by `| head`,
 * it goes on silently.
 */
export function runCommand(main: () => void | Promise<void>, usage: string): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  if (process.argv.slice(2).includes('--help')) {
    console.log(usage);
    return;
  }
  const done = Promise.resolve().then(main);
  done.catch((error: unknown) => {
    if (error instanceof WriteError || error instanceof SettingsError) {
      console.error(error.message);
      process.exitCode = 1;
      return;
    }
    const trouble = diskTrouble(error);
    if (trouble) {
      console.error(`\`${trouble.path ?? 'A file'}\` could not be written: ${trouble.sentence}.`);
      process.exitCode = 1;
      return;
    }
    const isUsage =
      error instanceof UsageError ||
      (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE'));
    if (!isUsage) throw error;
    console.error(`${error.message}\n\n${usage}`);
    process.exitCode = 2;
  });
}
