import {readFile} from 'node:fs/promises';

/** A file of data, as modules are loaded. */
interface DataModule {
  default: unknown;
}

let begun: Promise<DataModule>[] = [];

/** Reads data that a page is made of. The page has it until {@link letGo}. */
export function readForPage(file: string): Promise<DataModule> {
  const data = readForAll(file);
  begun.push(data);
  return data;
}

/** Reads data that pages are made of. */
export async function readForAll(file: string): Promise<DataModule> {
  return {default: JSON.parse(await readFile(file, 'utf8'))};
}

/** What has been asked for since it was asked last. */
export function dataBegun(): readonly Promise<DataModule>[] {
  const data = begun;
  begun = [];
  return data;
}

/**
 * Lets go of the data of a page that is rendered. Docusaurus holds what it has loaded for each page until all are rendered,
 * which of a large ladder is hundreds of megabytes.
 */
export async function letGo(data: readonly Promise<DataModule>[]): Promise<void> {
  for (const module of await Promise.all(data)) module.default = undefined;
}
