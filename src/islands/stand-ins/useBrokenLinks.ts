/** Stands for Docusaurus' useBrokenLinks in islands: links are checked when pages are rendered. */
export default function useBrokenLinks(): {collectAnchor: () => void; collectLink: () => void} {
  const nothing = (): void => undefined;
  return {collectAnchor: nothing, collectLink: nothing};
}
