import type {Root} from 'mdast';
import type {PluggableList, Plugin} from 'unified';
import {lintRule} from 'unified-lint-rule';
import type {VFile} from 'vfile';
import type {Diagnostic} from '../diagnostic';
import {parsePage} from '../parse/page';
import {checkPage} from './check-ladder';
import {pageRules, readingRules} from './rules';

/**
 * The rules as plugins for remark, so that an editor with a remark extension underlines what they find. Each reads the
 * page with the ladder's own parser, not from remark's tree. What `ladder.yml` says of rules, an editor does not know.
 *
 * Rules that compare pages, and links between them, need the whole ladder: `npm run check` has those.
 */
export const remarkRules: PluggableList = [...pageRules, ...readingRules]
  .filter(({name}) => name !== 'broken-link')
  .flatMap(({name}) => [
    [pluginFor(name, 'error'), ['error']],
    [pluginFor(name, 'warning'), ['warn']],
  ]);

/** One rule finds both kinds now and then; remark sets the severity by plugin. */
function pluginFor(name: string, wanted: Diagnostic['severity']): Plugin<unknown[], Root> {
  return lintRule<Root>(`ladder:${name}`, (_tree, file) => {
    for (const {rule, line, column, message, severity} of diagnosticsOf(file)) {
      if (rule === name && severity === wanted) file.message(message, {line, column});
    }
  });
}

/** All rules check the same file, one after the other: it is parsed once. */
const diagnosticsCache = new WeakMap<VFile, {source: string; diagnostics: Diagnostic[]}>();

function diagnosticsOf(file: VFile): readonly Diagnostic[] {
  const source = String(file);
  const cached = diagnosticsCache.get(file);
  if (cached?.source === source) return cached.diagnostics;
  // Rules look at a file's name and its folder, wherever the project stands.
  const path = file.path.replaceAll('\\', '/').split('/').slice(-2).join('/');
  const diagnostics = checkPage({page: parsePage(path, source), source});
  diagnosticsCache.set(file, {source, diagnostics});
  return diagnostics;
}

export default {plugins: remarkRules};
