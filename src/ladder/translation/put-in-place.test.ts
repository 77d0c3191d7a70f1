import {expect, test} from '@playwright/test';
import {putInPlace} from './put-in-place';

const source = `
const label = say\`Prune \${name(\`x\`)} in \${month}\`;
const number = counted(roses.length)\`1 rose|\${roses.length} roses\`;
const link = <p>{rich\`Read \${<a href="/">{say\`the calendar\`}</a>}.\`}</p>;
const other = tell\`Prune\`;
`;

test('English stays as the code has it, without a trace of its tags', () => {
  expect(putInPlace(source, 'en', {})).toBe(`
const label = \`Prune \${name(\`x\`)} in \${month}\`;
const number = (roses.length===1?\`1 rose\`:\`\${roses.length} roses\`);
const link = <p>{rich\`Read \${<a href="/">{\`the calendar\`}</a>}.\`}</p>;
const other = tell\`Prune\`;
`);
});

test('another language has its own words, order and plurals', () => {
  const ja = {
    'Prune {0} in {1}': '{1}に{0}を`剪定`する',
    '1 rose|{0} roses': 'バラ{0}本',
    'Read {0}.': '{0}を読む。',
    'the calendar': '暦',
  };
  expect(putInPlace(source, 'ja', ja)).toBe(`
const label = \`\${month}に\${name(\`x\`)}を\\\`剪定\\\`する\`;
const number = \`バラ\${roses.length}本\`;
const link = <p>{rich\`\${<a href="/">{\`暦\`}</a>}を読む。\`}</p>;
const other = tell\`Prune\`;
`);
});

test('where a number decides among several forms, the browser asks for the plural', () => {
  expect(putInPlace('counted(n)`1 rose|${n} roses`', 'pl', {'1 rose|{0} roses': 'a|b|c|d'})).toBe(
    'counted(n,"pl")`a|b|c|d`',
  );
});

test('what stays English keeps its direction on a page that runs from right to left', () => {
  expect(putInPlace('say`Prune ${name}.`', 'he', {}, 'rtl')).toBe(
    '`\u{2066}Prune \u{2068}${name}\u{2069}.\u{2069}`',
  );
});
