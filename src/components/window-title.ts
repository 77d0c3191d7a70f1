let site: readonly string[] | undefined;

/** Names what is shown in the window's title, before the name of the site, which stays as the page came with it. */
export function nameWindow(title: string): void {
  site ??= document.title.split(' | ').slice(1);
  document.title = [title, ...site].join(' | ');
}
