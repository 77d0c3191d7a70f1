import type {Draft, Reading} from './draft';

/** The sheets of a file as one import, or all that is wrong with them. */
export function joined(
  sheets: readonly {readonly name: string; readonly reading: Reading}[],
): Reading {
  const problems = sheets.flatMap(({name, reading}) =>
    reading.kind === 'draft'
      ? []
      : reading.problems.map(({at, message}) => ({
          at: name === '' ? at : `sheet “${name}”, ${at}`,
          message,
        })),
  );
  if (problems.length > 0) return {kind: 'refused', problems};
  const drafts = sheets.flatMap(({reading}) => (reading.kind === 'draft' ? [reading.draft] : []));
  const root = drafts.map((draft) => draft.root).find((one) => one !== undefined);
  const draft: Draft = {
    levels: drafts.flatMap(({levels}) => levels),
    pages: drafts.flatMap(({pages}) => pages),
    notes: drafts.flatMap(({notes}) => notes),
    ...(root !== undefined && {root}),
  };
  return {kind: 'draft', draft};
}
