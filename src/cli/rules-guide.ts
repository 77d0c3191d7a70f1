import {writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {rules} from '../ladder/check/rules';
import {writeRulesGuide} from '../ladder/check/rules-guide';

const file = resolve(__dirname, '../../docs/Guides/Rules.md');
writeFileSync(file, writeRulesGuide(rules));
console.log(`Wrote ${file}`);
