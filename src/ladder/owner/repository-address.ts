import type {GitHost} from './schema';

/** A repository as people visit it. */
export interface RepositoryAddress {
  /** Its page on the Git host, without a slash at the end. */
  readonly address: string;
  /** What runs on the host; undefined where its name does not tell. */
  readonly host: GitHost | undefined;
}

/** The names of hosts, by what runs there; a company's own is often named after it. */
const hostNames: readonly (readonly [GitHost, RegExp])[] = [
  ['github', /(?:^|\.)github(?:\.|$)/u],
  ['gitlab', /(?:^|\.)gitlab(?:\.|$)/u],
  ['bitbucket', /^bitbucket\.org$/u],
  ['azure', /^dev\.azure\.com$|\.visualstudio\.com$/u],
  ['gitea', /(?:^|\.)(?:gitea|forgejo)(?:\.|$)|^codeberg\.org$/u],
];

/**
 * The page of a repository, from the address that git fetches it from.
 *
 * @param remote - `git@host:team/ladder.git`, `ssh://…`, `https://…`
 * @returns undefined for what is no address on a Git host, such as a folder
 */
export function repositoryAddress(remote: string): RepositoryAddress | undefined {
  // git's own short form: `user@host:path`, where a drive such as `C:` is no host.
  const short = /^(?:[^@/\s]+@)?(?<host>[^@/:\s]{2,}):(?!\/\/)(?<path>.+)$/u.exec(remote)?.groups;
  const long = short ? `ssh://${short.host ?? ''}/${short.path ?? ''}` : remote;
  if (!/^(?:https?|ssh|git):\/\//u.test(long) || !URL.canParse(long)) return undefined;
  const url = new URL(long);
  const isWeb = url.protocol.startsWith('http');
  // The port of a Git host's page is not that of its ssh. User names and keys are left out.
  const origin = isWeb ? `${url.protocol}//${url.host}` : `https://${url.hostname}`;
  const page = azurePage(url) ?? {origin, path: url.pathname};
  const path = page.path.replace(/\/+$/u, '').replace(/\.git$/u, '');
  if (path === '' || url.hostname === '') return undefined;
  const address = page.origin.replace(/\/\/(?:alt)?ssh\./u, '//') + path;
  return {address, host: gitHostOf(new URL(address).hostname)};
}

/** Azure DevOps has a path of its own for ssh: `v3/<organization>/<project>/<repository>`. */
function azurePage({hostname, pathname}: URL): {origin: string; path: string} | undefined {
  const [, organization, project, repository] =
    /^\/v3\/([^/]+)\/([^/]+)\/([^/]+)$/u.exec(pathname) ?? [];
  if (organization === undefined || project === undefined || repository === undefined)
    return undefined;
  if (/^(?:vs-)?ssh\.(?:dev\.azure|visualstudio)\.com$/u.test(hostname)) {
    return hostname.endsWith('visualstudio.com')
      ? {
          origin: `https://${organization}.visualstudio.com`,
          path: `/${project}/_git/${repository}`,
        }
      : {
          origin: 'https://dev.azure.com',
          path: `/${organization}/${project}/_git/${repository}`,
        };
  }
  return undefined;
}

function gitHostOf(hostname: string): GitHost | undefined {
  return hostNames.find(([, pattern]) => pattern.test(hostname))?.[0];
}
