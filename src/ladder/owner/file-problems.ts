import {onlyDraws} from './only-draws';
import type {OwnerFile, OwnerProblem} from './owner-file';
import {didYouMean} from './did-you-mean';

/** A file or a folder that an owner's file names, as it was looked for. */
export interface NamedFile {
  readonly key: 'folder' | 'logo' | 'image' | 'font';
  /** As it is written. */
  readonly name: string;
  readonly isThere: boolean;
  /** What is there that could have been meant. */
  readonly others: readonly string[];
  /** The text of an SVG. */
  readonly drawing: string | undefined;
}

/** An owner's file with what is wrong with the files that it names. */
export function withFileProblems(read: OwnerFile, files: readonly NamedFile[]): OwnerFile {
  const problems = files.flatMap((file): OwnerProblem[] => {
    const message = problemOf(file);
    return message === undefined ? [] : [{...read.placeOf(file.key), message}];
  });
  return problems.length > 0 ? {...read, problems: [...read.problems, ...problems]} : read;
}

/** Whether an owner may have meant a file: not one that the operating system left in the folder. */
function isMeant(name: string): boolean {
  return !/^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/iu.test(name);
}

function problemOf({key, name, isThere, others, drawing}: NamedFile): string | undefined {
  if (isThere)
    return drawing === undefined || onlyDraws(drawing)
      ? undefined
      : `Unexpected drawing \`${name}\` that runs or reaches for something, expected one that only draws: save it as plain SVG, or as a PNG`;
  const near = didYouMean(name.split('/').filter(Boolean).at(-1) ?? '', others.filter(isMeant));
  return key === 'folder'
    ? `Unexpected folder \`${name}\`, expected one that is there${near}`
    : `Unexpected file \`${name}\`, expected one in \`static/\` or in the folder of the ladder${near}`;
}
