// cspell:ignore esac octocat
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {expect, test} from '@playwright/test';
import {parse} from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly steps: readonly Step[];
}
interface Workflow {
  readonly on: unknown;
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = resolve(__dirname, '../../.github/workflows');

for (const file of readdirSync(folder)) {
  const source = readFileSync(join(folder, file), 'utf8');
  const workflow = parse(source) as Workflow;
  const jobs = Object.entries(workflow.jobs);
  const steps = jobs.flatMap(([, job]) => job.steps);

  test(`${file} pins every action by the commit of a named release`, () => {
    for (const line of source.split('\n').filter((text) => /\buses:/u.test(text))) {
      expect(line).toMatch(/uses: [\w./-]+@[0-9a-f]{40} # v\d/u);
    }
  });

  test(`${file} grants nothing by default, and every job says what it needs`, () => {
    expect(workflow.permissions).toEqual({});
    for (const [name, job] of jobs) {
      expect(job.permissions, name).toBeTruthy();
      expect(job['timeout-minutes'], name).toBeGreaterThan(0);
    }
  });

  test(`${file} leaves no credentials behind, and puts no text of an event into a script`, () => {
    for (const {uses, run, with: inputs} of steps) {
      if (uses?.startsWith('actions/checkout@'))
        expect(inputs?.['persist-credentials']).toBe(false);
      expect(run ?? '').not.toContain('${{');
    }
  });

  test(`${file} runs no code of a pull request where it could write`, () => {
    const events = JSON.stringify(workflow.on);
    expect(events).not.toContain('pull_request_target');
    if (!events.includes('pull_request') && !events.includes('workflow_run')) return;
    for (const [name, {permissions, steps: ofJob}] of jobs) {
      if (!Object.values(permissions ?? {}).includes('write')) continue;
      // What was proposed is nowhere near: not checked out, not installed, not run.
      expect(events, name).not.toContain('pull_request');
      for (const {uses, run, with: inputs} of ofJob) {
        if (uses?.startsWith('actions/checkout@')) {
          expect(inputs, name).toEqual({'persist-credentials': false});
        }
        const commands = (run ?? '').match(/\b(?:npm|npx|node|bash|sh|source|git)\b[^\n]*/gu) ?? [];
        expect(commands.filter((line) => !/^(?:npx serve|node src\/)/u.test(line))).toEqual([]);
      }
    }
  });
}

test('whoever proposes a change gets one comment, whose report is looked at before it is posted', () => {
  const {on, jobs} = parse(readFileSync(join(folder, 'comment.yml'), 'utf8')) as Workflow;
  const of = parse(readFileSync(join(folder, 'pull-request.yml'), 'utf8')) as Workflow & {
    readonly name: string;
  };
  expect(on).toEqual({workflow_run: {workflows: [of.name], types: ['completed']}});
  const scripts = Object.values(jobs).flatMap(({steps}) => steps.flatMap(({run}) => run ?? []));
  expect(scripts.join('\n')).toContain('node src/cli/quoted-report.ts received/report.md');
  const uploads = Object.values(of.jobs).flatMap(({steps}) =>
    steps.flatMap(({with: inputs}) => inputs?.name ?? []),
  );
  expect(uploads).toEqual(expect.arrayContaining(['report', 'preview']));
  for (const {permissions} of Object.values(of.jobs))
    expect(permissions).toEqual({contents: 'read'});
});

/** Runs what audit.yml runs, with an npm that answers so; `gh` notes what it is asked for. */
function audit(answer: string, exitCode: number): {calls: string; said: string} {
  const {jobs} = parse(readFileSync(join(folder, 'audit.yml'), 'utf8')) as Workflow;
  const script = Object.values(jobs).flatMap(({steps}) => steps.flatMap(({run}) => run ?? []));
  const place = mkdtempSync(join(tmpdir(), 'audit-'));
  const write = (name: string, lines: string): void => {
    writeFileSync(join(place, name), `#!/bin/sh\n${lines}\n`, {mode: 0o755});
  };
  write('npm', `echo '${answer}'; exit ${String(exitCode)}`);
  write('gh', 'echo "$1 $2" >> calls.txt; if [ "$2" = list ]; then echo 7; fi');
  writeFileSync(join(place, 'calls.txt'), '');
  const env = {...process.env, PATH: `${place}:${process.env.PATH ?? ''}`};
  const {stdout} = spawnSync('bash', ['-e', '-c', script.join('\n')], {cwd: place, env});
  return {calls: readFileSync(join(place, 'calls.txt'), 'utf8'), said: stdout.toString()};
}

test('audit.yml writes an issue of known faults, closes it when none is left, and leaves it when it could not ask', () => {
  expect(audit('# npm audit report', 1).calls).toBe('issue list\nissue edit\n');
  expect(audit('found 0 vulnerabilities', 0).calls).toBe('issue list\nissue close\n');
  const silent = audit('<html>Service unavailable</html>', 1);
  expect(silent.calls).toBe('issue list\n');
  expect(silent.said).toContain('::error title=Could not ask for known faults::');
});

/** What comment.yml posts, where the host names these files of the pull request. */
function comment(files: readonly string[]): string {
  const {jobs} = parse(readFileSync(join(folder, 'comment.yml'), 'utf8')) as Workflow;
  const script = Object.values(jobs).flatMap(({steps}) => steps.flatMap(({run}) => run ?? []));
  const place = mkdtempSync(join(tmpdir(), 'comment-'));
  const write = (name: string, lines: string): void => {
    writeFileSync(join(place, name), `#!/bin/sh\n${lines}\n`, {mode: 0o755});
  };
  writeFileSync(join(place, 'files.txt'), files.map((file) => `${file}\n`).join(''));
  write('gh', 'case "$*" in */files*) cat files.txt;; esac');
  write('jq', 'case "$1" in --arg) echo 7;; *) echo 0;; esac');
  const env = {...process.env, PATH: `${place}:${process.env.PATH ?? ''}`, RUN_URL: 'https://run'};
  spawnSync('bash', ['-e', '-c', script.join('\n')], {cwd: place, env});
  return readFileSync(join(place, 'body.md'), 'utf8');
}

test('a reviewer of words is told which files of a pull request are more than words', () => {
  const words = ['docs/Garden/L2.md', 'docs/plan.png', 'static/garden.png', 'CONTRIBUTING.md'];
  expect(comment(words)).not.toContain('More than');
  const more = [
    'ladder.yml',
    'links/overrides.yml',
    'docs/plan.pdf',
    '.github/workflows/test.yml',
    'static/x.html',
    '.gitmodules',
  ];
  const said = comment([...words, ...more, 'src/@octocat.ts', 'src/`a`.ts']);
  const named = more.map((file) => `\`${file}\``).join(', ');
  expect(said).toContain(`that are no pages and no pictures (8): ${named}. They may decide`);
  expect(said).not.toContain('octocat');
});

test('a command that runs a part of the tests can be told which file', () => {
  const {scripts} = JSON.parse(readFileSync(join(folder, '../../package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const parts = Object.values(scripts).filter((script) => script.includes('--project'));
  expect(parts.length).toBeGreaterThan(0);
  // After a space, a file's name would be taken for that of one more project.
  expect(parts.filter((script) => !/--project=\w+/u.test(script))).toEqual([]);
});

test('links.yml runs for everything that links are made of, wherever the owner keeps the ladder', () => {
  const {on} = parse(readFileSync(join(folder, 'links.yml'), 'utf8')) as {
    readonly on: {readonly push: object};
  };
  expect(on.push).toEqual({branches: ['main']});
});
