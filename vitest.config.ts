import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

/** Unit, property and golden tests: everything that needs no browser. */
export default defineConfig({
  plugins: [WxtVitest()],
  test: {
    include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/golden/**/*.test.ts'],
    // Two cores are the machine to expect; tests that start processes need more than the default 5 s there.
    testTimeout: 30_000,
  },
});
