import {slug} from 'github-slugger';
import type {Section} from '../../model';
import {defineRule, type Finding} from '../rule';

export const anchorCollision = defineRule({
  scope: 'page',
  name: 'anchor-collision',
  severity: 'error',
  why: 'A link to a section names it. When two sections that stand side by side share the name, the link leads to the first, whichever was meant.',
  good: {
    'Garden/L2-Gardener.md':
      '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n\n## Tools\n\n- I sharpen my tools.\n',
  },
  bad: {
    'Garden/L2-Gardener.md':
      '# L2: Gardener\n\n## Plants\n\n- I sow each bed on time.\n\n## 🌱 plants\n\n- I water by hand.\n\n<a id="plants"></a>\n',
  },
  says: [
    'Garden/L2-Gardener.md:7:1 Unexpected second section `plants`, expected one name for each: `#plants` already leads to line 3; join the two or rename one',
    'Garden/L2-Gardener.md:11:4 Unexpected `id="plants"`, which the section on line 3 has too, expected another',
  ],
  check({page, source}) {
    const owners = new Map<string, number>();
    const findings: Finding[] = [];
    const path: Section[] = [];
    for (const section of page.sections) {
      while ((path.at(-1)?.depth ?? 0) >= section.depth) path.pop();
      const name = slug(section.name);
      // `Examples` below each of several areas is plain enough: only names side by side mislead.
      const key = [...path.map(({anchor}) => anchor), name].join('\n');
      path.push(section);
      const {start: at} = section.place;
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, at.line);
      else {
        const message = `Unexpected second section \`${section.name}\`, expected one name for each: \`#${name}\` already leads to line ${owner}; join the two or rename one`;
        findings.push({at, message});
      }
    }
    const ids = new Map(page.sections.map(({anchor, place}) => [anchor, place.start.line]));
    for (const {name, place} of page.anchors) {
      const {start: at} = place;
      const owner = ids.get(name);
      ids.set(name, owner ?? at.line);
      if (owner === undefined) continue;
      const holder = page.sections.some(({anchor}) => anchor === name) ? 'section' : 'element';
      const written = source.slice(at.offset, place.end.offset);
      const message = `Unexpected \`${written}\`, which the ${holder} on line ${owner} has too, expected another`;
      findings.push({at, message});
    }
    return findings;
  },
});
