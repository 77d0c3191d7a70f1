import {hydrate, render, type ComponentChild} from 'preact';

/** Stands for React's createRoot in islands. */
export function createRoot(element: Element): {render: (node: ComponentChild) => void} {
  return {
    render: (node) => {
      render(node, element);
    },
  };
}

/** Stands for React's hydrateRoot in islands. */
export function hydrateRoot(element: Element, node: ComponentChild): void {
  hydrate(node, element);
}
