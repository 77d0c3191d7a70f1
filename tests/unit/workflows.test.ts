import {readdirSync, readFileSync} from 'node:fs';
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
    expect(events).not.toContain('workflow_run');
    if (!events.includes('pull_request')) return;
    for (const [name, {permissions, steps: ofJob}] of jobs) {
      const writes = Object.values(permissions ?? {}).includes('write');
      const runsCode = ofJob.some(
        ({uses, run}) =>
          uses?.startsWith('actions/checkout@') === true || /\b(?:npm|npx|node)\b/u.test(run ?? ''),
      );
      expect(writes && runsCode, name).toBe(false);
    }
  });
}

test('a command that runs a part of the tests can be told which file', () => {
  const {scripts} = JSON.parse(readFileSync(join(folder, '../../package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const parts = Object.values(scripts).filter((script) => script.includes('--project'));
  expect(parts.length).toBeGreaterThan(0);
  // After a space, a file's name would be taken for that of one more project.
  expect(parts.filter((script) => !/--project=\w+/u.test(script))).toEqual([]);
});
