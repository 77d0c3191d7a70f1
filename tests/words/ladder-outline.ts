import type {Ladder, Level, Statement} from '../../src/ladder/model';

/** What a ladder was recognized as: tracks, levels in their order, areas, concerns and lines, as text to be read. */
export function ladderOutline({tracks, pages}: Ladder): string {
  const levels = new Set<unknown>(tracks.flatMap((track) => track.levels));
  const others = pages.filter((page) => !levels.has(page)).map(({path}) => path);
  return [
    ...tracks.flatMap(({name, page, levels: own}) => [
      `Track: ${name}${page ? ` (${page.path})` : ''}`,
      ...own.flatMap(levelOutline),
    ]),
    ...(others.length > 0 ? [`Pages: ${others.join(', ')}`] : []),
    '',
  ].join('\n');
}

function levelOutline({title, path, permalink, level, statements}: Level): string[] {
  const inAreas = new Set(level.areas.flatMap((area) => area.statements));
  return [
    `  ${level.rank.text && `[${level.rank.text}] `}${level.role || title}  ${path}  ${permalink}`,
    ...(level.summary ? [`    > ${level.summary.text}`] : []),
    ...level.facts.map(({label, value}) => `    ${label} = ${value}`),
    ...statements
      .filter((statement) => !inAreas.has(statement))
      .map((line) => `    ${shown(line)}`),
    ...level.areas.flatMap((area) => [
      `    ${area.name}`,
      ...area.statements.map((line) => `      ${shown(line)}`),
    ]),
  ];
}

function shown({kind, concern, text}: Statement): string {
  const mark = kind === 'example' ? '* ' : '- ';
  return `${mark}${concern === undefined ? '' : `${concern}: `}${text}`;
}
