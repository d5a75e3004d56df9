import { defineConfig } from 'vitest/config';
import { isOfPdfReader } from './scripts/failures.ts';

const patience = {
  // Properties run a thousand times, and the site is built once before its pages are opened.
  testTimeout: 120_000,
  hookTimeout: 300_000,
};

export default defineConfig({
  test: {
    // The machine has two cores, and a browser wants one of them.
    maxWorkers: 2,
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
          ...patience,
        },
      },
    ],
  },
});
