/** The name of the folder that the page is in; '' where it is in none. */
export function trackOfPage(): string {
  return ownWords(document.querySelector('.breadcrumbs li:nth-last-child(2):not(:first-child)'));
}

/** An element's own words: without the lists and folds in it, and without what only decorates. */
export function ownWords(element: Element | null): string {
  if (!element) return '';
  const copy = element.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll('ul, ol, details, button, [aria-hidden]')) part.remove();
  return (copy.textContent || '').replace(/\s+/gu, ' ').trim();
}
