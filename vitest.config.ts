import { defineConfig } from 'vitest/config';
import { isOfPdfReader } from './scripts/failures.ts';
import { repeatedTests } from './tests/support/repeated-tests.ts';

const patience = {
  // Properties run a thousand times, and the site is built once before its pages are opened.
  testTimeout: 120_000,
  hookTimeout: 300_000,
};

/** Where `npm test` reads how many tests passed. */
const report = process.env.TEST_REPORT;

/**
 * Once in many thousand pages Chromium stops drawing one for good; nobody knows why. A click then waits until
 * its time is up for the button to stand still. Only such a test is repeated, and the run ends by saying so.
 */
const pageNoLongerDrawn = /Timeout \d+ms exceeded[\s\S]* and stable\W*\d*m?\s*$/;

export default defineConfig({
  test: {
    // The machine has two cores, and a browser wants one of them.
    maxWorkers: 2,
    reporters: report
      ? ['default', repeatedTests, ['json', { outputFile: report }]]
      : ['default', repeatedTests],
    onUnhandledError: (error) => !isOfPdfReader(error),
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          // It imports JSON as bundlers read it, and not Node.
          server: { deps: { inline: ['@actions/workflow-parser'] } },
          ...patience,
        },
      },
      {
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: ['tests/support/built-site.ts'],
          retry: { count: 1, condition: pageNoLongerDrawn },
          ...patience,
        },
      },
    ],
  },
});
