/** A route as Docusaurus hands it to the application. */
export interface GeneratedRoute {
  readonly path: string;
  /** The key of the route's chunks in `routesChunkNames`; undefined for the route of what is not found. */
  readonly key: string | undefined;
  readonly routes?: readonly GeneratedRoute[];
  /** `exact`, `sidebar`, and whatever else the plugin that added the route gave it. */
  readonly attributes: Readonly<Record<string, unknown>>;
}

/** A module that a route loads, by the name of its chunk. */
export type Registry = ReadonlyMap<string, string>;

type Component = string | undefined;
interface RawRoute {
  path: string;
  component: Component;
  routes?: RawRoute[];
}

/**
 * Reads the routes that Docusaurus generated for the application.
 *
 * @param code - `routes.js` in the folder of generated files
 * @throws Error when the file no longer has the shape that Docusaurus 3.10 gives it
 */
export function readRoutes(code: string): GeneratedRoute[] {
  const componentCreator = (path: string, hash?: string): Component =>
    hash === undefined ? undefined : `${path}-${hash}`;
  const body = code.replaceAll(/^import .*$/gmu, '').replace('export default', 'return');
  return shape(evaluate('routes.js', body, {ComponentCreator: componentCreator}));

  function shape(routes: unknown): GeneratedRoute[] {
    if (!Array.isArray(routes)) throw unexpected('routes.js');
    return (routes as RawRoute[]).map(({path, component, routes: inner, ...attributes}) => ({
      path,
      key: component,
      ...(inner && {routes: shape(inner)}),
      attributes,
    }));
  }
}

/**
 * Reads the registry of chunks that Docusaurus generated for the application.
 *
 * @param code - `registry.js` in the folder of generated files
 * @throws Error when the file no longer has the shape that Docusaurus 3.10 gives it
 */
export function readRegistry(code: string): Registry {
  const body = code.replace('export default', 'return');
  const require = {resolveWeak: (request: string): string => request};
  const entries = evaluate('registry.js', body, {require});
  if (typeof entries !== 'object' || entries === null) throw unexpected('registry.js');
  return new Map(
    Object.entries(entries).map(([name, entry]: [string, unknown]) => {
      const request: unknown = Array.isArray(entry) ? entry[1] : undefined;
      if (typeof request !== 'string') throw unexpected('registry.js');
      return [name, request];
    }),
  );
}

/** Writes routes as Docusaurus does. */
export function writeRoutes(routes: readonly GeneratedRoute[]): string {
  return `import ComponentCreator from '@docusaurus/ComponentCreator';\nexport default ${list(routes)};\n`;

  function list(some: readonly GeneratedRoute[]): string {
    return `[${some.map(one).join(',')}]`;
  }

  function one({path, key, routes: inner, attributes}: GeneratedRoute): string {
    const hash = key === undefined ? [] : [key.slice(path.length + 1)];
    const parts = [
      `path:${JSON.stringify(path)}`,
      `component:ComponentCreator(${[path, ...hash].map((text) => JSON.stringify(text)).join(',')})`,
      ...(inner ? [`routes:${list(inner)}`] : []),
      ...Object.entries(attributes).map(
        ([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`,
      ),
    ];
    return `{${parts.join(',')}}`;
  }
}

/** Writes a registry as Docusaurus does. */
export function writeRegistry(registry: Registry): string {
  const lines = [...registry].map(([name, request]) => registryLine(name, request));
  return `export default {\n${lines.join('\n')}\n};\n`;
}

/** One entry of the registry: how a module is loaded, its name, and its number. */
export function registryLine(name: string, request: string): string {
  const quoted = JSON.stringify(request);
  return `${JSON.stringify(name)}: [() => import(/* webpackChunkName: "${name}" */ ${quoted}), ${quoted}, require.resolveWeak(${quoted})],`;
}

/** Runs what the site builder itself generated a moment ago and runs in every build. */
function evaluate(file: string, body: string, scope: Readonly<Record<string, unknown>>): unknown {
  try {
    // eslint-disable-next-line @typescript-eslint/no-implied-eval -- code of the site builder, not of an author
    const run = new Function(...Object.keys(scope), body) as (...values: unknown[]) => unknown;
    return run(...Object.values(scope));
  } catch (error) {
    throw unexpected(file, error);
  }
}

function unexpected(file: string, cause?: unknown): Error {
  return new Error(
    `Unexpected shape of the generated ${file}, expected the one of Docusaurus 3.10: after an upgrade, see src/docusaurus/application`,
    {cause},
  );
}
