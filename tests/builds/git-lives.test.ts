import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from '@playwright/test';
import {cook, gitLifeIn, type Copied} from './git-life';

const file = 'docs/A/L1-Cook.md';
const [before, early, late] = [
  'I light the fire before dawn.',
  'I light the fire an hour before dawn.',
  'I light the fire before dawn and sweep the hearth.',
];
const wood = 'I carry wood for two ovens.';

type Life = ReturnType<typeof gitLifeIn>;

/** A ladder that was recorded, and two branches that each reword the same line. */
async function twoBranches(life: Life, recorded: 'none' | 'one' | 'both'): Promise<Copied> {
  life.commit({[file]: cook(before, wood)});
  await life.record();
  life.commit();
  const link = await life.copy(before);
  for (const [name, words] of [
    ['one', early],
    ['two', late],
  ] as const) {
    life.git('checkout', '-q', '-b', name, 'main');
    life.commit({[file]: cook(words, wood)});
    if (recorded === 'both' || (recorded === 'one' && name === 'two')) {
      await life.record();
      life.commit();
    }
  }
  life.git('checkout', '-q', 'main');
  return link;
}

/** Brings a branch to the main branch; a conflict is left in the files. */
function bring(life: Life, branch: string, way: 'merge' | 'squash' | 'rebase'): void {
  if (way === 'merge') life.tryGit('merge', '-q', '--no-ff', '--no-commit', branch);
  if (way === 'squash') life.tryGit('merge', '-q', '--squash', branch);
  if (way === 'rebase') life.tryGit('rebase', '-q', 'main', branch);
}

/** What was copied on the way has to say in the end what it said then. */
async function expectReworded(life: Life, first: Copied, second: Copied): Promise<void> {
  const third = await life.copy(late);
  expect(await Promise.all([first, second, third].map((link) => life.open(link)))).toEqual([
    `“${before}” is “${late}” now`,
    `“${early}” is “${late}” now`,
    `straight to “${late}” at /A/L1-Cook/`,
  ]);
}

/** What is said about the files of links, to whoever builds or checks the ladder. */
async function linkWarnings(life: Life): Promise<string[]> {
  const {diagnostics} = await life.read();
  return diagnostics
    .filter(({rule}) => rule.startsWith('links'))
    .map(({severity, message}) => `${severity} ${message}`);
}

/** The command writes the same bytes however often it runs, and nothing is left to say. */
async function expectRecordable(life: Life): Promise<void> {
  await life.record();
  life.commit();
  const text = life.file();
  await life.record();
  expect(life.file()).toBe(text);
  expect(await linkWarnings(life)).toEqual([]);
}

for (const way of ['merge', 'squash', 'rebase'] as const) {
  for (const recorded of ['none', 'one', 'both'] as const) {
    test(`two branches reword a line; ${way}, registry written in ${recorded}`, async ({}, info) => {
      const life = gitLifeIn(info);
      const first = await twoBranches(life, recorded);
      bring(life, 'one', way);
      if (way === 'rebase') {
        life.git('checkout', '-q', 'main');
        life.git('merge', '-q', '--ff-only', 'one');
      } else life.commit();
      const second = await life.copy(early);
      expect(second.wording).toBe(2);

      bring(life, 'two', way);
      if (way === 'rebase') {
        // Each commit of the branch may stop at a conflict of its own.
        for (let step = 0; step < 2; step += 1) {
          life.write(file, cook(late, wood));
          life.tryGit('checkout', '--theirs', '--', 'links');
          life.git('add', '-A', 'docs', 'links');
          life.tryGit('rebase', '--continue');
        }
        life.git('checkout', '-q', 'main');
        life.git('merge', '-q', '--ff-only', 'two');
      } else {
        life.tryGit('checkout', '--theirs', '--', 'links');
        life.commit({[file]: cook(late, wood)});
      }
      await expectReworded(life, first, second);
      await expectRecordable(life);
      await expectReworded(life, first, second);
    });
  }
}

for (const side of ['ours', 'theirs', 'both', 'markers', 'ours, then npm run links'] as const) {
  test(`a conflict in the registry resolved with ${side}`, async ({}, info) => {
    const life = gitLifeIn(info);
    const first = await twoBranches(life, 'both');
    bring(life, 'one', 'merge');
    life.commit();
    const second = await life.copy(early);
    bring(life, 'two', 'merge');
    expect(life.file()).toContain('<<<<<<<');
    expect(await linkWarnings(life)).toEqual([
      expect.stringMatching(
        /^warning Unexpected merge conflict, expected one record a line\. .*`npm run links` writes it down again$/u,
      ),
    ]);
    life.write(file, cook(late, wood));
    if (side === 'both') {
      const lines = life.file().split('\n');
      life.write(
        'links/registry.jsonl',
        lines.filter((line) => !/^[<=>|]{7}/u.test(line)).join('\n'),
      );
    } else if (side !== 'markers') {
      life.git('checkout', side === 'theirs' ? '--theirs' : '--ours', '--', 'links');
    }
    if (side.endsWith('links')) {
      await life.record();
      expect(await life.links('--check')).toBe(0);
    }
    await expectReworded(life, first, second);
    life.commit();
    await expectReworded(life, first, second);
    // Nothing changes with the commits that follow.
    life.commit();
    await expectReworded(life, first, second);
    const {diagnostics} = await life.read();
    expect(diagnostics.filter(({severity}) => severity === 'error')).toEqual([]);
    await expectRecordable(life);
    await expectReworded(life, first, second);
  });
}

test('the main branch merged into a branch: the branch’s registry takes nothing back', async ({}, info) => {
  const life = gitLifeIn(info);
  const first = await twoBranches(life, 'both');
  bring(life, 'one', 'merge');
  life.commit();
  const second = await life.copy(early);
  life.git('checkout', '-q', 'two');
  life.tryGit('merge', '-q', '--no-commit', 'main');
  life.git('checkout', '--ours', '--', 'links');
  life.write(file, cook(late, wood));
  await life.record();
  await expectReworded(life, first, second);
  life.commit();
  life.git('checkout', '-q', 'main');
  life.git('merge', '-q', '--no-ff', 'two');
  await expectReworded(life, first, second);
  await expectRecordable(life);
});

test('a revert of registry and rewording: the wording in between stays what it was', async ({}, info) => {
  const life = gitLifeIn(info);
  life.commit({[file]: cook(before, wood)});
  await life.record();
  life.commit();
  const first = await life.copy(before);
  life.write(file, cook(early, wood));
  await life.record();
  life.commit();
  const second = await life.copy(early);
  life.git('revert', '--no-commit', 'HEAD');
  life.commit();
  for (const words of [before, late]) {
    if (words === late) life.commit({[file]: cook(late, wood)});
    expect(await life.open(second)).toBe(`“${early}” is “${words}” now`);
  }
  await expectReworded(life, first, second);
  await expectRecordable(life);
  await expectReworded(life, first, second);
});

for (const committed of [false, true]) {
  test(`a registry deleted ${committed ? 'in a commit' : 'on disk'} is written again`, async ({}, info) => {
    const life = gitLifeIn(info);
    life.commit({[file]: cook(before, wood)});
    await life.record();
    life.commit({[file]: cook(early, wood)});
    await life.record();
    life.commit();
    const text = life.file();
    life.remove('links/registry.jsonl');
    if (committed) {
      life.commit();
      life.commit({'docs/A/README.md': '# Kitchen\n'});
      life.commit({'docs/A/README.md': null});
    }
    await life.record();
    const link = await life.copy(early);
    expect(link.wording).toBe(2);
    for (const line of text.split('\n')) expect(life.file()).toContain(line);
    await expectRecordable(life);
  });
}

for (const lag of [1, 2, 20]) {
  test(`the registry lags by ${lag} commits: a line added, reworded, reworded again, and gone`, async ({}, info) => {
    const life = gitLifeIn(info);
    life.commit({[file]: cook(wood)});
    await life.record();
    life.commit();
    const copied: Copied[] = [];
    const texts = Array.from(
      {length: lag},
      (_, index) => `I light the fire for ${index + 3} ovens before dawn.`,
    );
    for (const words of texts) {
      life.commit({[file]: cook(words, wood)});
      copied.push(await life.copy(words));
    }
    expect(copied.map(({wording}) => wording)).toEqual(texts.map((_, index) => index + 1));
    const [first, last] = [texts.at(0) ?? '', texts.at(-1) ?? ''];
    const firstLink = copied[0] ?? {id: '', wording: 0};
    const expected =
      lag === 1 ? `straight to “${last}” at /A/L1-Cook/` : `“${first}” is “${last}” now`;
    expect(await life.open(firstLink)).toBe(expected);
    life.commit({[file]: cook(wood)});
    expect(await life.open(firstLink)).toMatch(new RegExp(`^“${first}” is gone`, 'u'));
    // Recorded now, or at every commit: the same bytes.
    await life.record();
    const atOnce = life.file();
    const days = [...atOnce.matchAll(/"date":"([\d-]+)","text":"I light/gu)].map(([, day]) => day);
    expect(new Set(days).size).toBe(lag);
    await life.record();
    expect(life.file()).toBe(atOnce);
  });
}

test('recorded at each commit or at the last one, a history is the same registry', async ({}, info) => {
  const texts = [before, early, late, wood].map((words, index) =>
    cook(words, ...Array.from({length: index}, (_, line) => `I keep list ${line} of the pantry.`)),
  );
  const files: string[] = [];
  for (const often of [true, false]) {
    const life = gitLifeIn({
      ...info,
      outputPath: (name: string) => info.outputPath(String(often), name),
    });
    life.commit({[file]: cook()});
    await life.record();
    life.commit();
    for (const text of texts) {
      life.write(file, text);
      life.git('add', '-A', 'docs');
      const date = `2025-03-${10 + texts.indexOf(text)}`;
      life.git('commit', '-qm', 'Words', '--date', date);
      if (!often) continue;
      await life.record();
      life.git('add', '-A', 'links');
      life.git('commit', '-qm', 'Record', '--date', date);
    }
    await life.record();
    files.push(life.file());
  }
  expect(files[0]).toBe(files[1]);
});

test('a file added and then renamed and reworded before it was recorded', async ({}, info) => {
  const life = gitLifeIn(info);
  life.commit({[file]: cook(wood)});
  await life.record();
  life.commit();
  const baker = `# L2: Baker\n\n## Dough\n\n- ${early}\n- I weigh the flour for each batch.\n`;
  life.commit({'docs/A/L2-Baker.md': baker});
  const [line, page] = [await life.copy(early), await life.copy('L2 Baker')];
  life.commit({
    'docs/A/L2-Baker.md': null,
    'docs/A/L2-Miller.md': baker.replace('Baker', 'Miller').replace('an hour', 'two hours'),
  });
  expect(await life.open(line)).toMatch(
    /^“I light the fire an hour.* is “I light the fire two hours/u,
  );
  expect(await life.open(page)).toBe('“L2 Baker” is “L2 Miller” now');
  await expectRecordable(life);
  expect(await life.open(page)).toBe('“L2 Baker” is “L2 Miller” now');
});

test('a registry recorded on a branch while the main branch went on takes nothing back', async ({}, info) => {
  const life = gitLifeIn(info);
  life.commit({[file]: cook(before, wood)});
  await life.record();
  life.commit();
  life.commit({[file]: cook(before, wood, 'I taste every soup.')});
  // The bot may not push: somebody proposes the file.
  life.git('checkout', '-q', '-b', 'propose');
  await life.record();
  life.commit();
  life.git('checkout', '-q', 'main');
  const added = 'I salt the water of the day.';
  life.commit({[file]: cook(before, wood, 'I taste every soup.', added)});
  const link = await life.copy(added);
  life.commit({
    [file]: cook(before, wood, 'I taste every soup.', `${added.slice(0, -1)} and of the night.`),
  });
  life.git('merge', '-q', '--squash', 'propose');
  life.commit();
  expect(await life.open(link)).toBe(
    '“I salt the water of the day.” is “I salt the water of the day and of the night.” now',
  );
  await expectRecordable(life);
});

const draft = 'I light the fire, perhaps, before dawn.';

/** A ladder whose main branch says `early`, and a branch on which a draft was reworded, with its pull request. */
async function withDraft(life: Life, main: string, said: string | undefined): Promise<Copied> {
  life.git('branch', '-q', '-m', main);
  const owners = said === undefined ? {} : {'ladder.yml': `branch: ${said}\n`};
  life.commit({[file]: cook(before, wood), ...owners});
  await life.record();
  life.commit();
  life.commit({[file]: cook(early, wood)});
  const link = await life.copy(early);
  life.git('checkout', '-q', '-b', 'side');
  life.commit({[file]: cook(draft, wood)});
  life.commit({[file]: cook(late, wood)});
  life.git('checkout', '-q', '--detach', main);
  life.git('merge', '-q', '--no-ff', '--no-commit', 'side');
  life.commit();
  life.git('update-ref', 'refs/pull/1/merge', 'HEAD');
  life.git('checkout', '-q', 'side');
  return link;
}

type Checkout = (life: Life, main: string) => void;
const alone: Checkout = () => undefined;
/** As a person has it, who has cloned the repository and has no main branch of their own. */
const clone: Checkout = (life, main) => {
  life.git('update-ref', `refs/remotes/origin/${main}`, main);
  life.git('symbolic-ref', 'refs/remotes/origin/HEAD', `refs/remotes/origin/${main}`);
  life.git('branch', '-q', '-D', main);
};
/** As a pipeline has it: every branch of the remote, none of its own, and no word on which is the main one. */
const pipelineAt =
  (commit: string): Checkout =>
  (life, main) => {
    for (const branch of ['side', main])
      life.git('update-ref', `refs/remotes/origin/${branch}`, branch);
    life.git('checkout', '-q', '--detach', commit);
    life.git('branch', '-q', '-D', main, 'side');
  };
const ofBranch = pipelineAt('refs/remotes/origin/side');

for (const [what, checkout, main, said] of [
  ['a branch, without a remote', alone, 'main', undefined],
  ['a branch, without a remote', alone, 'master', undefined],
  ['a branch, without a remote', alone, 'trunk', 'trunk'],
  ['a branch of a clone', clone, 'main', undefined],
  ['a branch of a clone', clone, 'trunk', undefined],
  ['a branch of a clone', clone, 'trunk', 'trunk'],
  ['a pipeline of a branch', ofBranch, 'main', undefined],
  ['a pipeline of a branch', ofBranch, 'master', undefined],
  ['a pipeline of a branch', ofBranch, 'trunk', 'trunk'],
  ['a pipeline of a pull request', pipelineAt('refs/pull/1/merge'), 'main', undefined],
  ['a pipeline of a pull request', pipelineAt('refs/pull/1/merge'), 'trunk', 'trunk'],
] as const) {
  const named = said === undefined ? '' : ', named in ladder.yml';
  test(`${what}, where the main branch is ${main}${named}: its wordings are what was published`, async ({}, info) => {
    const life = gitLifeIn(info);
    const link = await withDraft(life, main, said);
    checkout(life, main);
    expect(await life.open(link)).toBe(`“${early}” is “${late}” now`);
    expect(await life.wordings(link)).toEqual([before, early, late]);
  });
}

test('the history of a ladder is read through its merges', async ({}, info) => {
  const life = gitLifeIn(info);
  life.commit({[file]: cook(before)});
  life.git('checkout', '-q', '-b', 'side');
  life.commit({[file]: cook('diff --git a/docs b/docs', before)});
  life.commit({[file]: cook(early)});
  life.git('checkout', '-q', 'main');
  life.commit({'docs/A/README.md': '# Kitchen\n'});
  life.git('merge', '-q', '--no-ff', '--no-commit', 'side');
  life.commit();
  await life.record('--new', '--from-git');
  expect(life.said.join('\n')).toContain('from 3 commits');
  expect(life.file()).toContain(`"text":"${early}"`);
  expect(life.file()).not.toContain('diff --git');
});

test('nearly all links end: refused, until it is said that the ladder was written anew', async ({}, info) => {
  const life = gitLifeIn(info);
  life.commit({[file]: cook(before, wood)});
  await life.record();
  life.commit();
  const link = await life.copy(before);
  life.commit({[file]: null, 'docs/B/L1-Diver.md': '# L1: Diver\n\n## Water\n\n- I count.\n'});
  expect(await life.links()).toBe(1);
  expect(life.said.join('\n')).toContain('`npm run links -- --all-ended`');
  await life.record('--all-ended');
  expect(await life.open(link)).toMatch(/ is gone/u);
  expect(await life.links('--check')).toBe(0);
});

test('without git, and in a shallow clone, it is said once what cannot be known', async ({}, info) => {
  const life = gitLifeIn(info);
  life.commit({[file]: cook(before, wood)});
  await life.record();
  life.commit();
  life.commit({[file]: cook(early, wood)});
  const clone = info.outputPath('clone');
  life.git('clone', '-q', '--depth', '1', `file://${life.root}`, clone);
  const {openWorkspace} = await import('../../src/workspace/workspace');
  const warnings = async (root: string): Promise<string[]> =>
    (await openWorkspace(join(root, 'docs'), join(root, 'static')).read()).diagnostics
      .filter(({rule}) => rule === 'links')
      .map(({severity, message}) => `${severity} ${message}`);
  expect(await warnings(clone)).toEqual([
    expect.stringMatching(/^warning Unexpected shallow clone.*git fetch --unshallow/u),
  ]);
  const {cpSync} = await import('node:fs');
  const bare = info.outputPath('bare');
  for (const folder of ['docs', 'links'])
    cpSync(join(life.root, folder), join(bare, folder), {recursive: true});
  expect(readFileSync(join(bare, 'links/registry.jsonl'), 'utf8')).toContain(before);
  expect(await warnings(bare)).toEqual([
    expect.stringMatching(/^warning Unexpected ladder without a history of its links/u),
  ]);
});
