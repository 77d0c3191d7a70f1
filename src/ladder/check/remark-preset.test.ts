import {expect, test} from '@playwright/test';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {VFile} from 'vfile';
import {checkFiles} from './check-files';
import preset from './remark-preset';

const area = '\n## Plants\n\n- I sow.\n* I weed.\n';
const files = new Map([
  // Their folder alone makes levels of these: neither says so by itself.
  ['Garden/L1-Gardener.md', `# Gardener\n${area}`],
  ['Garden/L2-Head-Gardener.md', `# Head Gardener\n${area}`],
  ['Garden/L3.md', `## Plants\n\n* I plan.\n\nI read on.\n`],
]);

test('an editor says of a file nothing that the checks do not say', async () => {
  const checked = checkFiles(files).map(
    ({path, line, rule, message}) => `${path}:${line} ${rule} ${message}`,
  );
  for (const [path, source] of files) {
    const file = new VFile({path: `/home/robin/ladder/docs/${path}`, value: source});
    const processor = unified().use(remarkParse).use(preset.plugins);
    await processor.run(processor.parse(file), file);
    const said = file.messages.map(
      ({line, ruleId, reason}) => `${path}:${line} ${ruleId ?? ''} ${reason}`,
    );
    expect(said.filter((message) => !checked.includes(message))).toEqual([]);
  }
});
