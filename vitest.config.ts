import yaml from '@rollup/plugin-yaml';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [yaml()],
  test: { include: ['tests/unit/**/*.test.ts', 'tests/unit/**/*.test.tsx'] },
});
