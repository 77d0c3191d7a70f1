import {defineRule} from '../rule';

export const brokenLink = defineRule({
  scope: 'reading',
  name: 'broken-link',
  severity: 'error',
  holdsBuild: true,
  why: 'A link or an image that leads nowhere promises a reader something that is not there.',
  mends: 'writes the address that is meant, where only one can be',
  good: {
    'Guide.md': '# Guide\n\nSee [the seeds](Seeds.md#in-spring).\n',
    'Seeds.md': '# Seeds\n\n## In spring\n\nSow the beans.\n',
  },
  bad: {
    'Guide.md':
      '# Guide\n\nSee [the seeds](Seed.md) and [the spring](Seeds.md#in-springs).\n\nBuy [some](http://).\n',
    'Seeds.md': '# Seeds\n\n## In spring\n\nSow the beans.\n',
  },
  says: [
    'Guide.md:3:5 Unexpected link to `Seed.md` (there is no file `Seed.md`), expected one that leads somewhere: did you mean `Seeds.md`?',
    'Guide.md:3:30 Unexpected link to `Seeds.md#in-springs` (`Seeds.md` has no section `#in-springs`), expected one that leads somewhere: did you mean `#in-spring`?',
    'Guide.md:5:5 Unexpected link to `http://` (it names no site), expected one that leads somewhere: write the whole address, or take the link out',
  ],
});
