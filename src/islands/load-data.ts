import type {Answers} from '../page-script/islands';
import {siteAddress} from './site-address';

/**
 * Loads data of the site.
 *
 * @param path - where it is published, below the base URL
 * @param answers - to what was asked for already
 * @throws when there is none, or it cannot be reached
 */
export async function loadData<T>(path: string, answers: Answers): Promise<T> {
  const address = siteAddress(path);
  const asked = answers.get(address);
  answers.delete(address);
  const response = await (asked ?? fetch(address, {cache: 'no-cache'}));
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return (await response.json()) as T;
}
