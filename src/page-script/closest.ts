/** The element that an event came from or that one wraps it, if it fits a selector. */
export function closest(event: Event, selector: string): HTMLElement | null {
  const {target} = event;
  return target instanceof Element ? target.closest<HTMLElement>(selector) : null;
}
