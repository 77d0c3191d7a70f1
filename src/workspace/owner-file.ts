import {existsSync, readdirSync, readFileSync, realpathSync, statSync} from 'node:fs';
import {dirname, join, relative, resolve} from 'node:path';
import {withFileProblems, type NamedFile} from '../ladder/owner/file-problems';
import {ownerFileName, parseOwnerFile, type OwnerFile} from '../ladder/owner/owner-file';

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
 * Reads what the owner of a ladder says, and checks that the files that it names exist.
 *
 * @param file - `ladder.yml`, absolute; it need not be there
 * @param assetFolder - where the site's static files are, absolute
 */
export function readOwnerFile(file: string, assetFolder: string): OwnerFile {
  const read = parseOwnerFile(textOf(file));
  const {settings} = read;
  const folder = resolve(dirname(file), settings.folder ?? 'docs');
  const files = (['folder', 'logo', 'image', 'font'] as const).flatMap((key): NamedFile[] => {
    const name = settings[key];
    if (name === undefined) return [];
    if (key === 'folder') {
      const others = namesIn(dirname(folder), isFolder);
      return [{key, name, isThere: isFolder(folder), others, drawing: undefined}];
    }
    const folders = [assetFolder, folder];
    const found = assetFile(name, folders, dirname(file));
    const isDrawing = found !== undefined && /\.svg$/iu.test(found);
    const drawing = isDrawing ? readFileSync(found, 'utf8') : undefined;
    const others = folders.flatMap((one) => namesIn(one, isFile));
    return [{key, name, isThere: found !== undefined, others, drawing}];
  });
  return withFileProblems(read, files);
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
    folders.some((one) => isFolder(one) && !relative(realpathSync(one), file).startsWith('..'));
  return [...folders, top]
    .map((folder) => join(folder, name))
    .find((file) => isFile(file) && isIn(realpathSync(file)));
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
