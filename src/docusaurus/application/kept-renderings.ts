import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {keepFile} from '../../workspace/keep-file';

/** A page as it was rendered, before it is put into its frame. */
export interface Rendering {
  readonly html: string;
  /** What Docusaurus wants to know of it: its links, its anchors, what stands in its head. */
  readonly collectedData: unknown;
}

/** What pages are made of, beside the code that renders all of them. */
export interface RenderingPlan {
  /** The folder of what is kept, absolute. */
  readonly store: string;
  /** The names of the chunks that a page loads, by its path. */
  readonly pages: Readonly<Record<string, readonly string[]>>;
  /** The files of the chunks that are data, by their names; those that are code lie beside the bundle. */
  readonly data: Readonly<Record<string, string>>;
}

/** Pages as earlier builds have rendered them. */
export interface KeptRenderings {
  /** @returns undefined when anything that the page is made of is not as it was when it was rendered last */
  find(path: string): Rendering | undefined;
  keep(path: string, rendering: Rendering): void;
}

/**
 * Opens what earlier builds have rendered. A page is known by the bytes of everything that its rendering reads: the
 * bundle, the chunks of code and the files of data that it loads.
 *
 * @param plan - what pages are made of
 * @param bundle - the folder of the bundle that renders, absolute
 */
export function openRenderings(plan: RenderingPlan, bundle: string): KeptRenderings {
  const chunks = join(bundle, 'assets/js');
  const digests = new Map<string, string>();
  const ofPages = new Set(Object.values(plan.pages).flat());
  const common = createHash('sha256').update(process.version);
  common.update(digestOf(join(bundle, 'server.bundle.js')));
  // Whatever no page is said to load may be loaded by any.
  const files = new Map(
    readdirSync(chunks)
      .toSorted()
      .map((file) => [file.replace(/\.js$/u, ''), join(chunks, file)]),
  );
  for (const [name, file] of files) if (!ofPages.has(name)) common.update(digestOf(file));
  const ofAll = common.digest('hex');

  function digestOf(file: string): string {
    const known = digests.get(file);
    if (known !== undefined) return known;
    const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
    digests.set(file, digest);
    return digest;
  }

  function keyOf(path: string): string | undefined {
    const names = plan.pages[path];
    if (!names) return undefined;
    const hash = createHash('sha256').update(ofAll).update(path);
    for (const name of names) {
      const file = plan.data[name] ?? files.get(name);
      // What has no file of its own is in the bundle.
      if (file !== undefined) hash.update(name).update(digestOf(file));
    }
    return hash.digest('hex');
  }

  return {
    find(path) {
      const key = keyOf(path);
      if (key === undefined) return undefined;
      try {
        const text = readFileSync(renderingFile(plan.store, path), 'utf8');
        const end = text.indexOf('\n');
        return text.slice(0, end) === key
          ? (JSON.parse(text.slice(end + 1)) as Rendering)
          : undefined;
      } catch {
        // It is there to save time: without it, the page is rendered.
        return undefined;
      }
    },
    keep(path, rendering) {
      const key = keyOf(path);
      if (key === undefined) return;
      keepFile(renderingFile(plan.store, path), `${key}\n${JSON.stringify(rendering)}`);
    },
  };
}

/** Takes away what is kept of pages that there are no more. */
export function forgetRenderings({store, pages}: RenderingPlan): void {
  const files = new Set(Object.keys(pages).map((path) => renderingFile(store, path)));
  let names: string[] = [];
  try {
    names = readdirSync(store);
  } catch {
    // Nothing was kept.
  }
  for (const name of names)
    if (!files.has(join(store, name))) rmSync(join(store, name), {force: true});
}

/** The file of a page, named by a digest: paths may differ in case alone. */
function renderingFile(store: string, path: string): string {
  return join(store, createHash('sha256').update(path).digest('hex').slice(0, 24));
}
