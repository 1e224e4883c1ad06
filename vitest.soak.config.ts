import { defineConfig } from 'vitest/config';

/** The long ones: `npm run soak`. */
export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.soak.test.ts', 'apps/*/test/**/*.soak.test.ts'],
    reporters: ['default', './scripts/closing-line-reporter.ts'],
    testTimeout: 1_800_000,
    hookTimeout: 120_000,
    fileParallelism: false,
  },
});
