import {defineConfig, type ReporterDescription} from '@playwright/test';
import fc from 'fast-check';

/** Where `npm test` has its counts written. */
const countsFile = process.env.TEST_COUNTS_FILE;
const counts: ReporterDescription[] = countsFile ? [['json', {outputFile: countsFile}]] : [];

// Properties try the same cases at every run, so that a change is judged by what it changed; `npm run fuzz` looks further.
if (!process.env.FUZZ_RUNS) fc.configureGlobal({seed: 20_260_101});

export default defineConfig({
  outputDir: 'test-results',
  preserveOutput: 'failures-only',
  forbidOnly: true,
  fullyParallel: true,
  // A test that passes at the second try is a test that fails.
  retries: 0,
  // As many as a small CI machine has cores.
  workers: 2,
  timeout: 60_000,
  globalTimeout: 60 * 60_000,
  expect: {timeout: 10_000},
  reporter: [['list'], ['html', {open: 'never', outputFolder: 'playwright-report'}], ...counts],

  projects: [
    {
      name: 'unit',
      testMatch: [
        'src/**/*.test.{ts,tsx}',
        'tests/unit/**/*.test.ts',
        'tests/browser/**/*.test.ts',
      ],
    },
    {
      // Ladders of their own: built, each in a copy of the project, or followed through a repository's branches.
      name: 'builds',
      testMatch: 'tests/builds/**/*.test.ts',
      timeout: 5 * 60_000,
    },
    {
      // The site that the tests in the browser know by heart.
      name: 'fixture-site',
      testMatch: 'tests/browser/fixture-site.setup.ts',
      timeout: 5 * 60_000,
    },
    {
      // The browser and the served sites come from tests/site/site-test.ts.
      name: 'browser',
      testMatch: 'tests/site/**/*.test.ts',
      dependencies: ['fixture-site'],
      use: {
        actionTimeout: 15_000,
        navigationTimeout: 30_000,
        screenshot: 'only-on-failure',
        // The same dates and words on every machine.
        locale: 'en-US',
        timezoneId: 'UTC',
      },
    },
  ],
});
