/**
 * Stands for the address of a site whose owner has not said it, since Docusaurus has to be told one. No name below
 * `invalid` is ever anybody's; pages are published without whatever holds it.
 */
export const unknownAddress = 'https://address.invalid';

/** What a builder is told where no address is set. */
export const withoutAddress =
  'No address is set: pages name no picture for previews, and there is no sitemap. Set `address` in ladder.yml, or SITE_URL.';
