import type {PhrasingContent, RootContent} from 'mdast';
import type {MdxJsxAttribute, MdxJsxFlowElement} from 'mdast-util-mdx-jsx';

/** The components a ladder's Markdown may be turned into; each is in `src/theme/MDXComponents`. */
export type ComponentName =
  | 'Anchor'
  | 'BrokenLink'
  | 'Callout'
  | 'CompetencyArea'
  | 'CopyLink'
  | 'Diagnostics'
  | 'ExamplesSwitch'
  | 'Fact'
  | 'Facts'
  | 'Fold'
  | 'LevelLinks'
  | 'LevelTitle'
  | 'LevelWays'
  | 'MovedSection'
  | 'PageTitle'
  | 'RawAnchors'
  | 'Summary'
  | 'TrackLevels';

/**
 * A component in a Markdown tree.
 *
 * Docusaurus passes JSX nodes through to the page as they are, while `data.hName` would go through an HTML parser that
 * lower-cases names and flattens values.
 *
 * @param name - the component
 * @param properties - its properties; undefined ones are left out
 * @param children - what it wraps
 */
export function component(
  name: ComponentName,
  properties: Readonly<Record<string, string | undefined>>,
  children: readonly RootContent[] = [],
): MdxJsxFlowElement {
  return element(name, properties, children);
}

/** An element of HTML, or a component, that reaches the page as it is. */
export function element(
  name: string,
  properties: Readonly<Record<string, string | undefined>>,
  children: readonly RootContent[] = [],
): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(properties).flatMap(([key, value]): MdxJsxAttribute[] =>
      value === undefined ? [] : [{type: 'mdxJsxAttribute', name: key, value}],
    ),
    children: [...children] as MdxJsxFlowElement['children'],
  };
}

/**
 * A property whose value is a module, so that the page is built again when the module changes.
 *
 * @param name - the property
 * @param request - what to require, as the bundler resolves it
 */
export function moduleAttribute(name: string, request: string): MdxJsxAttribute {
  return {
    type: 'mdxJsxAttribute',
    name,
    value: {
      type: 'mdxJsxAttributeValueExpression',
      value: `require(${JSON.stringify(request)})`,
      data: {
        estree: {
          type: 'Program',
          sourceType: 'module',
          comments: [],
          body: [
            {
              type: 'ExpressionStatement',
              expression: {
                type: 'CallExpression',
                callee: {type: 'Identifier', name: 'require'},
                arguments: [{type: 'Literal', value: request, raw: JSON.stringify(request)}],
                optional: false,
              },
            },
          ],
        },
      },
    },
  };
}

/** A component in the middle of a line. */
export function inline(node: MdxJsxFlowElement): PhrasingContent {
  return {...node, type: 'mdxJsxTextElement'} as unknown as PhrasingContent;
}
