import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {rules} from '../ladder/check/rules';
import {writeRulesGuide, writtenByCommand} from '../ladder/check/rules-guide';
import {jsonSchema} from '../ladder/owner/schema';
import {projectFolder} from '../workspace/project-folder';
import {runCommand} from './command';

/** Writes what editors know of `ladder.yml`, and the guide of the rules, from the rules themselves. */
function main(): void {
  // The owner of a ladder may turn each rule down: editors know the rules' names from this file.
  writeFileSync(
    join(projectFolder, 'ladder.yml.schema.json'),
    `${JSON.stringify(jsonSchema(), null, 2)}\n`,
  );
  // Another ladder has guides of its own: none is written into it unasked.
  const file = join(projectFolder, 'docs/Guides/Rules.md');
  if (existsSync(file) && readFileSync(file, 'utf8').includes(writtenByCommand)) {
    writeFileSync(file, writeRulesGuide(rules));
    console.log(`Wrote ${file}`);
  }
}

runCommand(
  main,
  'npm run rules-guide    writes the guide of the rules, and what editors know of ladder.yml',
);
