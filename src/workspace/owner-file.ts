import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {basename, dirname, join, relative, resolve} from 'node:path';
import {
  ownerFileName,
  parseOwnerFile,
  type OwnerFile,
  type OwnerProblem,
} from '../ladder/owner/owner-file';
import {didYouMean} from '../ladder/owner/did-you-mean';
import {isStillDrawing} from '../ladder/owner/still-drawing';

/**
 * Where `ladder.yml` is: at the top of the project, or beside the folder of another ladder, where the environment names one.
 *
 * @param siteDir - the project's folder
 * @param environment - with `SITE_DOCS`, the folder of that ladder
 */
export function ownerFileOf(
  siteDir: string,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  const other = environment.SITE_DOCS?.trim();
  return join(other ? dirname(resolve(siteDir, other)) : siteDir, ownerFileName);
}

/**
 * Reads what the owner of a ladder says, and looks whether the files are there that it names.
 *
 * @param file - `ladder.yml`, absolute; it need not be there
 * @param assetFolder - where the site's static files are, absolute
 */
export function readOwnerFile(file: string, assetFolder: string): OwnerFile {
  const read = parseOwnerFile(textOf(file));
  const {settings, placeOf} = read;
  const problems: OwnerProblem[] = [];
  const folder = resolve(dirname(file), settings.folder ?? 'docs');
  if (settings.folder !== undefined && !isFolder(folder)) {
    const near = didYouMean(basename(folder), namesIn(dirname(folder), isFolder));
    const message = `Unexpected folder \`${settings.folder}\`, expected one that is there${near}`;
    problems.push({...placeOf('folder'), message});
  }
  for (const key of ['logo', 'image', 'font'] as const) {
    const name = settings[key];
    if (name === undefined) continue;
    const found = assetFile(name, [assetFolder, folder], dirname(file));
    if (found !== undefined) {
      if (/\.svg$/iu.test(found) && !isStillDrawing(readFileSync(found, 'utf8'))) {
        const message = `Unexpected drawing \`${name}\` that runs or reaches for something, expected one that only draws: save it as plain SVG, or as a PNG`;
        problems.push({...placeOf(key), message});
      }
      continue;
    }
    const near = didYouMean(
      basename(name),
      [assetFolder, folder].flatMap((one) => namesIn(one, isFile)),
    );
    const message = `Unexpected file \`${name}\`, expected one in \`static/\` or in the folder of the ladder${near}`;
    problems.push({...placeOf(key), message});
  }
  return problems.length > 0 ? {...read, problems: [...read.problems, ...problems]} : read;
}

/**
 * Finds a file that the owner names: in one of the folders, or by its path from the top, `static/logo.svg`.
 *
 * @param folders - where files may be, absolute
 * @param top - the folder of `ladder.yml`
 * @returns its absolute path; undefined where there is none, or only outside of those folders
 */
export function assetFile(
  name: string,
  folders: readonly string[],
  top: string,
): string | undefined {
  const isIn = (file: string): boolean =>
    folders.some((folder) => !relative(folder, file).startsWith('..'));
  return [...folders, top]
    .map((folder) => join(folder, name))
    .find((file) => isIn(file) && isFile(file));
}

function textOf(file: string): string {
  return isFile(file) ? readFileSync(file, 'utf8') : '';
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function namesIn(folder: string, isWanted: (path: string) => boolean): string[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder).filter((name) => isWanted(join(folder, name)));
}
