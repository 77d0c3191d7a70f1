// For editors with a remark extension: the rules of `npm run check` that look at one page.
import {tsImport} from 'tsx/esm/api';

const {remarkRules} = await tsImport('./src/ladder/check/remark-preset.ts', import.meta.url);

export default {plugins: remarkRules};
