import {defineRule} from '../rule';

export const externalImage = defineRule({
  scope: 'page',
  name: 'external-image',
  severity: 'warning',
  why: 'An image on another site would tell that site who reads the page, and may be gone tomorrow. The page shows a link in its place.',
  good: {'Guide.md': '# Guide\n\nRead [the plan](https://example.org/plan.png).\n'},
  bad: {'Guide.md': '# Guide\n\n![The plan](https://example.org/plan.png)\n'},
  says: [
    'Guide.md:3:1 Unexpected image from another site, expected a file beside the page: the page shows a link to it instead',
  ],
  check: ({page}) =>
    page.links
      .filter(({kind, url}) => kind === 'image' && /^(?:https?:|\/\/)/iu.test(url))
      .map(({place}) => ({
        at: place.start,
        message:
          'Unexpected image from another site, expected a file beside the page: the page shows a link to it instead',
      })),
});
