import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

/** The file of a store that says what it is of. */
const ownerFile = 'owner';

/**
 * The folder in which something is kept from one run to the next. Several ladders may be built from one project, and each
 * has stores of its own.
 *
 * @param stores - the folder of all stores of a kind, absolute
 * @param of - what tells this one from the others
 */
export function storeFolder(stores: string, ...of: readonly string[]): string {
  const digest = createHash('sha256').update(JSON.stringify(of)).digest('hex');
  return join(stores, digest.slice(0, 16));
}

/**
 * Makes a store, and takes away those beside it that are of something which is no longer there. Stores are there to save
 * time: where none can be made, nobody is told.
 *
 * @param store - its folder
 * @param owner - the file or folder that it is of, absolute: it goes when that is gone
 */
export function claimStore(store: string, owner: string): void {
  const stores = dirname(store);
  try {
    mkdirSync(stores, {recursive: true});
    for (const name of readdirSync(stores))
      if (!isOwned(join(stores, name))) rmSync(join(stores, name), {recursive: true, force: true});
    // Of what is about to be made, perhaps: it is not looked for before the next run.
    mkdirSync(store, {recursive: true});
    writeFileSync(join(store, ownerFile), owner);
  } catch {
    // As said above.
  }
}

function isOwned(store: string): boolean {
  try {
    return existsSync(readFileSync(join(store, ownerFile), 'utf8'));
  } catch {
    return false;
  }
}
