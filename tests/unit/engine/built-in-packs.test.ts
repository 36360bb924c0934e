import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../../../src/data/built-in.ts';
import { createChecker } from '../../../src/engine/checker.ts';
import { readPack } from '../../../src/engine/pack-file.ts';

const FOLDER = join(import.meta.dirname, '../../../rules/packs');

describe.each(readdirSync(FOLDER))('rules/packs/%s', (file) => {
  const { pack, faults } = readPack(readFileSync(join(FOLDER, file), 'utf8'), builtIn.lexicons);

  it('has no fault: every rule matches and spares its examples', () => {
    expect(faults).toEqual([]);
  });

  it('has the id of its file, and rules for the concern of that name', () => {
    expect(pack?.id).toBe(file.replace(/\.yaml$/, ''));
    expect(new Set(pack?.rules.map((rule) => rule.concern))).toEqual(new Set([pack?.id]));
  });

  it('offers no replacement that would be held itself', () => {
    const checker = createChecker(builtIn);
    for (const rule of pack?.rules ?? []) {
      const { replace } = rule;
      const wordings = typeof replace === 'object' ? [replace.one, replace.many] : [replace ?? ''];
      for (const text of wordings) expect(checker.check({ text }).pause, text).toBe(false);
    }
  });
});
