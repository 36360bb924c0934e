import { describe, expect, test } from 'vitest';
import { differs } from '../../../scripts/lib/packages.mjs';

const LOCKED = {
  '': { version: '0.1.0' },
  'node_modules/vite': { version: '8.0.0' },
  'node_modules/vite-darwin': { version: '8.0.0', optional: true },
};

describe('whether the packages must be installed', () => {
  test('not when all are there, but for those of other systems', () => {
    expect(differs(LOCKED, { 'node_modules/vite': { version: '8.0.0' } })).toBe(false);
  });

  test('when there are none', () => {
    expect(differs(LOCKED, {})).toBe(true);
  });

  test('when one has another version', () => {
    expect(differs(LOCKED, { 'node_modules/vite': { version: '7.9.0' } })).toBe(true);
  });

  test('when an optional one has another version', () => {
    const installed = {
      'node_modules/vite': { version: '8.0.0' },
      'node_modules/vite-darwin': { version: '7.9.0' },
    };
    expect(differs(LOCKED, installed)).toBe(true);
  });
});
