import {writeFileSync} from 'node:fs';
import {expect, test} from '@playwright/test';
import {openCodeStore} from './code-store';
import {loadCompiled} from './compiled-module';
import {projectFolder} from './project-folder';

test('a module is compiled with all that it imports, loaded once, and finds the project', ({}, info) => {
  writeFileSync(info.outputPath('oven.ts'), `export const heat: number = 200;\n`);
  const file = info.outputPath('kitchen.ts');
  writeFileSync(
    file,
    `import {heat} from './oven';
     import {projectFolder} from ${JSON.stringify(`${projectFolder}/src/workspace/project-folder`)};
     export const kitchen = {heat, projectFolder};`,
  );
  const store = openCodeStore(info.outputPath('store'));
  const loaded = loadCompiled(file, store);
  expect(loaded).toMatchObject({kitchen: {heat: 200, projectFolder}});
  writeFileSync(file, 'export const kitchen = undefined;');
  expect(loadCompiled(file, store)).toBe(loaded);
});
