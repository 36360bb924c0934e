import { describe, expect, it } from 'vitest';
import { chooseCode } from '../../../src/cli/choose-code.ts';
import { codes } from '../../../src/data/codes.ts';

describe('chooseCode', () => {
  it.each([
    [{}, 'ifsw-2018'],
    [{ profession: 'social-worker', country: 'GB-ENG' }, 'swe-2019'],
    [{ profession: 'nurse', country: 'gb' }, 'nmc-code'],
    [{ profession: 'nurse', country: 'GB', code: 'nasw-2021' }, 'nasw-2021'],
    [{ profession: 'social-worker' }, 'ifsw-2018'],
  ])('%j', (args, code) => {
    expect(chooseCode(codes, args)).toBe(code);
  });

  it.each([
    [{ profession: 'astronaut' }, /--profession astronaut.*nurse/],
    [{ country: 'XX' }, /--country XX.*GB-SCT/],
    [{ code: 'swe-2109' }, /--code swe-2109.*swe-2019/],
  ])('refuses %j', (args, message) => {
    expect(() => chooseCode(codes, args)).toThrow(message);
  });
});
