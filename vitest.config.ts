import { defineConfig } from 'vitest/config';
import PlainReporter from './test/support/plain-reporter.js';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    update: 'none',
    reporters: process.env['CI'] ? ['default', new PlainReporter()] : ['default'],
    testTimeout: 60_000,
  },
});
