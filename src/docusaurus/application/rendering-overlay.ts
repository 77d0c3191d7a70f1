import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {readRegistry, registryLine} from './generated-routes';

/**
 * Writes what the renderer of pages knows of the site: a folder that lies over Docusaurus' own folder of generated files
 * when the code that renders pages is bundled. The data of pages is not bundled: it is read where a page is rendered. A
 * ladder has several files of it for each level, which the bundler would parse, hold and keep in its cache, every one.
 *
 * @param generatedFilesDir - Docusaurus' folder of generated files, complete
 * @param siteDir - the project's folder
 * @returns the folder
 */
export function writeRenderingOverlay(generatedFilesDir: string, siteDir: string): string {
  const overlay = join(generatedFilesDir, 'rendering');
  rmSync(overlay, {recursive: true, force: true});
  // Where a browser finds the levels that are compared, by their names: no page is rendered with them.
  mkdirSync(join(overlay, 'ladder/default'), {recursive: true});
  const registry = readRegistry(readFileSync(join(generatedFilesDir, 'registry.js'), 'utf8'));
  const lines = [...registry].map(([name, request]) => {
    if (!request.endsWith('.json')) return registryLine(name, request);
    const [key, file, quoted] = [name, fileOf(request), request].map((text) =>
      JSON.stringify(text),
    );
    return `${key}: [() => read(${file}), ${quoted}, ${quoted}],`;
  });
  writeFileSync(
    join(overlay, 'registry.js'),
    `import {readFile} from 'node:fs/promises';
const read = async (file) => ({default: JSON.parse(await readFile(file, 'utf8'))});
export default {
${lines.join('\n')}
};
`,
  );
  return overlay;

  function fileOf(request: string): string {
    return request
      .replace(/^@generated\//u, () => `${generatedFilesDir}/`)
      .replace(/^@site\//u, () => `${siteDir}/`);
  }
}
