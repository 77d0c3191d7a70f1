import {hydrate, type ComponentChild} from 'preact';

/** Stands for React's hydrateRoot in islands, which use nothing else of react-dom. */
export function hydrateRoot(element: Element, node: ComponentChild): void {
  hydrate(node, element);
}
