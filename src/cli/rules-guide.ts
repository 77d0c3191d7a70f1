import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {rules} from '../ladder/check/rules';
import {writeRulesGuide, writtenByCommand} from '../ladder/check/rules-guide';
import {jsonSchema} from '../ladder/owner/schema';
import {projectFolder} from '../workspace/project-folder';

// Its owner may turn each rule down: editors know the names from this file.
writeFileSync(
  join(projectFolder, 'ladder.yml.schema.json'),
  `${JSON.stringify(jsonSchema(), null, 2)}\n`,
);

const file = join(projectFolder, 'docs/Guides/Rules.md');
if (existsSync(file) && !readFileSync(file, 'utf8').includes(writtenByCommand)) {
  console.error(
    `Unexpected page in ${file}, expected none, or one that this command wrote: it is left as it is.`,
  );
  process.exitCode = 1;
} else {
  writeFileSync(file, writeRulesGuide(rules));
  console.log(`Wrote ${file}`);
}
