import { defineConfig } from 'vitest/config';

/** The built extension in real browsers: one test file and one browser at a time, two cores are the machine to expect. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
