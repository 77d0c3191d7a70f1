import type {AssignmentProperty, ImportDeclaration, Program, VariableDeclaration} from 'estree-jsx';

const runtime = '_jsxRuntime';

/**
 * The recma plugin: takes the functions that make elements out of their module once. A page calls them a hundred times, and
 * the bundler keeps a record of each use of what was imported: most of what it held of a page.
 */
export function recmaJsxOnce(): (program: Program) => void {
  return (program) => {
    program.body = program.body.flatMap((statement) => {
      const isRuntime =
        statement.type === 'ImportDeclaration' && statement.source.value === 'react/jsx-runtime';
      return isRuntime ? takenOnce(statement) : [statement];
    });
  };
}

function takenOnce(statement: ImportDeclaration): [ImportDeclaration, VariableDeclaration] {
  const properties = statement.specifiers.flatMap((specifier) =>
    specifier.type === 'ImportSpecifier' ? [propertyOf(specifier)] : [],
  );
  return [
    {
      ...statement,
      specifiers: [{type: 'ImportNamespaceSpecifier', local: {type: 'Identifier', name: runtime}}],
    },
    {
      type: 'VariableDeclaration',
      kind: 'const',
      declarations: [
        {
          type: 'VariableDeclarator',
          id: {type: 'ObjectPattern', properties},
          init: {type: 'Identifier', name: runtime},
        },
      ],
    },
  ];
}

type Specifier = Extract<ImportDeclaration['specifiers'][number], {type: 'ImportSpecifier'}>;

/** `{a as b}` as `{a: b}`. */
function propertyOf({imported, local}: Specifier): AssignmentProperty {
  return {
    type: 'Property',
    kind: 'init',
    method: false,
    shorthand: false,
    computed: false,
    key: imported,
    value: local,
  };
}
