import yaml from '@rollup/plugin-yaml';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [yaml()],
  // Generous, so that a busy machine is slow and not wrong.
  test: {
    testTimeout: 60_000,
    include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'],
  },
});
