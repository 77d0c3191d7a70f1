import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

/** The file of a store that says which published site it belongs to. */
const placeFile = 'place';

/**
 * A folder to keep things in from one build of a site to the next. Those of sites that are no longer there are taken away.
 *
 * @param place - where the site is published, absolute
 * @param stores - where the folders of all sites are
 */
export function storeFor(place: string, stores: string): string {
  mkdirSync(stores, {recursive: true});
  for (const name of readdirSync(stores)) {
    const owner = join(stores, name, placeFile);
    if (!existsSync(owner) || !existsSync(readFileSync(owner, 'utf8')))
      rmSync(join(stores, name), {recursive: true, force: true});
  }
  const store = join(stores, createHash('sha256').update(place).digest('hex').slice(0, 16));
  mkdirSync(store, {recursive: true});
  writeFileSync(join(store, placeFile), place);
  return store;
}
