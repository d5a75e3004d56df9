import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Properties run a thousand times, and the site is built once before its pages are opened.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    // The machine has two cores, and a browser wants one of them.
    maxWorkers: 2,
  },
});
