import type {ReactNode} from 'react';
import type {DocumentNode} from '../../ladder/review/document-node';

/** A document as elements of the page: text in it is text. */
export function DocumentNodes({nodes}: {readonly nodes: readonly DocumentNode[]}): ReactNode {
  return nodes.map((node, index) => {
    if (typeof node === 'string') return node;
    const {tag: Tag, attributes, children} = node;
    const {class: className, href, start} = attributes;
    return (
      <Tag
        key={index}
        {...(className !== undefined && {className})}
        {...(href !== undefined && {href, rel: 'noreferrer'})}
        {...(start !== undefined && {start: Number(start)})}
      >
        {children.length > 0 ? <DocumentNodes nodes={children} /> : undefined}
      </Tag>
    );
  });
}
