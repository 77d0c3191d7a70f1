import {readFileSync} from 'node:fs';

/*
 * The report on a pull request is written by the pull request's own code, and posted by a job that may write. That job
 * runs this file, from the main branch, by itself: it imports nothing that would have to be installed.
 */

/** What a comment has room for, with what the workflow adds to it; in bytes. */
const most = 60_000;

const code = /(?<!`)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/gu;
/** A line of the tool's own words: letters, signs that mean nothing in Markdown, a full stop at an end. */
const plain = /^(?:#{2,3} |- |\*\*)?(?:[A-Za-z0-9 ,;:()?“”’•-]|\*\*|\.(?=\s|$))*$/u;

/**
 * The first line of a report that has, outside of code, something that could act: a link, a mention, a tag.
 *
 * @returns the line, or undefined where the report is what the tool writes
 */
export function findUnquoted(report: string): string | undefined {
  return report.split('\n').find((line) => {
    // `<ins>` and `<del>` are allowed around code alone: on a line of their own they would turn what follows into HTML.
    const words = line.replaceAll(code, '•').replaceAll(/<(ins|del)>•<\/\1>/gu, '•');
    return !plain.test(words.trimStart());
  });
}

/** The beginning of a report that a comment has room for, in whole lines. */
export function fitComment(report: string): string {
  if (Buffer.byteLength(report) <= most) return report;
  const lines: string[] = [];
  let length = 0;
  for (const line of report.split('\n')) {
    length += Buffer.byteLength(line) + 1;
    if (length > most) break;
    lines.push(line);
  }
  return `${lines.join('\n')}\n\nThe rest is in the summary of the run.\n`;
}

/** `node src/cli/quoted-report.ts report.md` writes what may be posted, or ends with status 1. */
if (process.argv[1]?.endsWith('quoted-report.ts')) {
  const report = readFileSync(process.argv[2] ?? '', 'utf8');
  const unquoted = findUnquoted(report);
  if (unquoted === undefined) process.stdout.write(fitComment(report));
  else {
    console.error(
      `Unexpected line, expected what others wrote quoted as code: ${JSON.stringify(unquoted)}`,
    );
    process.exitCode = 1;
  }
}
