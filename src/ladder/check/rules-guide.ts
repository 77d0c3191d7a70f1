import {showInvisible} from '../diagnostic';
import type {Rule, Sample} from './rule';

/** By this a file is known to be the guide: a page that somebody wrote is left alone. */
export const writtenByCommand =
  '<!-- Written by `npm run rules-guide` from the rules themselves. -->';

const opening = `---
audience: contributor
description: Every rule that the automatic checks apply to the ladder, with an example of each.
unlisted: true
---

# What the checks look for

${writtenByCommand}

The checks read every page of the ladder. What they say names the file, the line and the column, what they did not expect, what they expected instead, and how to mend it.

- **An error** would mislead a reader or lead nowhere. It has to be mended before a change is accepted.
- **A warning** is a question to the writer. If the words are right as they are, leave them.

To run the checks on your own machine, use \`npm run check\`. Where it says below that a command mends something, \`npm run check -- --fix\` does, and changes nothing else.
`;

const closing = `## What is checked beside the rules

- **unreadable-file** (error): a file that is binary, not saved as UTF-8 or larger than one megabyte cannot be shown.
- **symbolic-link** (error): what a symbolic link among the static files leads to, anywhere on the machine that builds, would be published.
- **ladder-file**, **links** and **links-ended**: what is wrong in \`ladder.yml\` and in the folder \`links/\`, and a change that would end nearly all links.
- **spelling** (warning): a word that no dictionary knows. If it is right, add it to \`words\` in \`ladder.yml\`.
`;

/**
 * The guide that lists every rule, made of what the rules say about themselves.
 */
export function writeRulesGuide(rules: readonly Rule[]): string {
  const of = (severity: Rule['severity']): string =>
    rules
      .filter((rule) => rule.severity === severity)
      .map(writeRule)
      .join('\n');
  return [opening, `## Errors\n\n${of('error')}`, `## Warnings\n\n${of('warning')}`, closing].join(
    '\n',
  );
}

/** No blank lines where Markdown needs none: a file has room for so many lines, and there are many rules. */
function writeRule({name, why, mends, good, bad, says}: Rule): string {
  const mend = mends === undefined ? '' : ` A command ${mends}.`;
  return `### ${name}

${why}${mend}

<details><summary>Example of ${name}</summary>

${writeSample('If you write this', bad)}
the check says:
${says.map((line) => `- ${writeLine(line)}`).join('\n')}

${writeSample('Write this instead', good, bad)}
</details>
`;
}

/** The longest line that a page shows without cutting it. */
const longestLine = 72;

/**
 * The files of a sample, each after the words that lead to it.
 *
 * @param lead - what the words begin with
 * @param sample - the files
 * @param seen - those that a reader has just seen: what is in them as it was is not written again
 */
function writeSample(lead: string, sample: Sample, seen: Sample = {}): string {
  const files = Object.entries(sample);
  const names = new Set([...Object.keys(sample), ...Object.keys(seen)]);
  if (files.length === 0) return 'Of an empty folder';
  return files
    .map(([path, text], index) => {
      const where = names.size === 1 && path in seen ? '' : ` in \`${path}\``;
      if (seen[path] === text && index > 0) return `and \`${path}\` as it is.`;
      const lines = text.trimEnd().split('\n').map(visible);
      const shown = lines.map((line) =>
        line.length > longestLine ? `${line.slice(0, longestLine)}…` : line,
      );
      const words = index === 0 ? [lead, where].filter(Boolean).join(',') : `and${where}`;
      return `${words}:\n\`\`\`\`markdown\n${shown.join('\n')}\n\`\`\`\``;
    })
    .join('\n');
}

/** Characters that would confuse a reader of the guide, too, by their numbers. */
function visible(line: string): string {
  return showInvisible(line).replaceAll(
    /(?<=\p{Script=Latin})[\p{Script=Cyrillic}\p{Script=Greek}]/gu,
    (letter) => `\\u{${(letter.codePointAt(0) ?? 0).toString(16)}}`,
  );
}

/** A message as plain text: its backticks stay, and nothing in it acts. */
function writeLine(line: string): string {
  return `\`\` ${visible(line)} \`\``;
}
