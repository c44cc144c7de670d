import { defineConfig } from 'vitest/config';

/** The built extension in real browsers: two test files at a time, for two cores are the machine to expect and a browser mostly waits. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
