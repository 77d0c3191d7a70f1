import {defineRule} from '../rule';

export const brokenLink = defineRule({
  scope: 'reading',
  name: 'broken-link',
  severity: 'error',
  why: 'A link or an image that leads nowhere promises a reader something that is not there.',
  mends: 'writes the address that is meant, where only one can be',
  good: {
    'Guide.md': '# Guide\n\nSee [the seeds](Seeds.md#in-spring).\n',
    'Seeds.md': '# Seeds\n\n## In spring\n\nSow the beans.\n',
  },
  bad: {
    'Guide.md':
      '# Guide\n\nSee [the seeds](Seed.md) and [the spring](Seeds.md#in-springs).\n\nBuy [some](http://), or [more](https://https://example.org) [here](https:/example.org).\n',
    'Seeds.md': '# Seeds\n\n## In spring\n\nSow the beans.\n',
  },
  says: [
    'Guide.md:3:5 Unexpected link to `Seed.md` (there is no file `Seed.md`), expected one that leads somewhere: did you mean `Seeds.md`?',
    'Guide.md:3:30 Unexpected link to `Seeds.md#in-springs` (`Seeds.md` has no section `#in-springs`), expected one that leads somewhere: did you mean `#in-spring`?',
    'Guide.md:5:5 Unexpected link to `http://` (it names no site), expected one that leads somewhere: write the whole address, or take the link out',
    'Guide.md:5:25 Unexpected link to `https://https://example.org` (it begins with two protocols), expected one that leads somewhere: leave one of them out',
    'Guide.md:5:61 Unexpected link to `https:/example.org` (two slashes are missing), expected one that leads somewhere: write `//` after the protocol',
  ],
});
