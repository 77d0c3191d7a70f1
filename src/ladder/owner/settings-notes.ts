import type {OwnersSettings} from './owner-file';
import type {SiteSettings} from './site-settings';

const withoutAddress =
  'No address is set: pages name no picture for previews, and there is no sitemap. Set `address` in ladder.yml, or SITE_URL.';

/** What a site is built without, and what to set for it. */
export function settingsNotes({url, repository, host}: SiteSettings): string[] {
  const withoutEdits =
    repository === ''
      ? 'No repository is known, so that no page offers to be edited. Set `repository` in ladder.yml, or SITE_REPOSITORY.'
      : host === undefined
        ? `What runs at ${new URL(repository).host} is not known, so that no page offers to be edited. Set \`host\` in ladder.yml, such as \`host: gitlab\`.`
        : undefined;
  return [url === '' ? withoutAddress : undefined, withoutEdits].filter(
    (note) => note !== undefined,
  );
}

/**
 * Which settings a development server that runs does not show yet; '' when it shows them all.
 *
 * @param shown - the settings it was started with
 * @param now - those in the file
 */
export function changedSettings(shown: OwnersSettings, now: OwnersSettings): string {
  const names = [
    ...new Set([...Object.keys(shown), ...Object.keys(now)]),
  ] as (keyof OwnersSettings)[];
  const changed = names.filter((name) => JSON.stringify(shown[name]) !== JSON.stringify(now[name]));
  if (changed.length === 0) return '';
  const list = new Intl.ListFormat('en').format(changed.map((name) => `\`${name}\``));
  return `ladder.yml has another ${list} now: start the server again to see it.`;
}
