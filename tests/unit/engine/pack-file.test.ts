import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { builtIn } from '../../../src/data/built-in.ts';
import { LARGEST_PACK, readPack } from '../../../src/engine/pack-file.ts';

const read = (source: string) => readPack(source, builtIn.lexicons);

const GOOD = `format: 1
id: riverside
name: Riverside
version: "1.0.0"
language: en
clause:
  document: Riverside policy
  number: "4.2"
  paraphrase: Don't name our buildings.
classes:
  building: [Oak House, Elm House]
rules:
  - id: buildings
    concern: employer
    reason: Our buildings are easy to recognise.
    match: [at <building>]
    examples:
      must-match: [Long day at Oak House]
      must-not-match: [Oak trees at home]
  - id: caravans
    concern: identifying
    reason: Our caravans are easy to recognise.
    match: [the blue caravan]
    examples:
      must-match: [by the blue caravan]
      must-not-match: [a red caravan]
`;

describe('readPack', () => {
  it('reads a good pack, in YAML and in JSON', () => {
    const yaml = read(GOOD);
    expect(yaml.faults).toEqual([]);
    expect(yaml.pack?.rules.map((rule) => rule.id)).toEqual(['buildings', 'caravans']);
    expect(read(JSON.stringify(yaml.pack)).pack).toEqual(yaml.pack);
  });

  it.each([
    [
      'a pattern that cannot be read',
      'at <building>]',
      'at <bilding>]',
      16,
      'buildings',
      'there is no class <bilding>',
      'building',
    ],
    [
      'a broken bracket',
      'the blue caravan]',
      '"the (blue caravan"]',
      23,
      'caravans',
      'a bracket is not closed',
      'add ")"',
    ],
    [
      'an example it misses',
      'by the blue caravan',
      'by the van',
      25,
      'caravans',
      'does not match its own example',
      'change',
    ],
    [
      'an example it must spare',
      'a red caravan',
      'see the blue caravan',
      26,
      'caravans',
      'which it must not',
      'change',
    ],
    [
      'an unknown concern',
      'concern: identifying',
      'concern: identifing',
      21,
      'caravans',
      'a concern is one of',
      'change',
    ],
    [
      'a missing reason',
      '    reason: Our caravans are easy to recognise.\n',
      '',
      20,
      'caravans',
      '"reason" is missing',
      'add "reason:"',
    ],
    [
      'an unknown key',
      'match: [the blue caravan]',
      'match: [the blue caravan]\n    regex: ".*"',
      24,
      'caravans',
      'there is no key "regex"',
      'remove it',
    ],
    [
      'a second rule of that id',
      'id: caravans',
      'id: buildings',
      20,
      'buildings',
      'already has a rule',
      'an id of its own',
    ],
  ])(
    'sets a rule aside for %s and keeps the other',
    (_, before, after, line, rule, problem, mend) => {
      const { pack, faults } = read(GOOD.replace(before, after));
      expect(pack?.rules).toHaveLength(1);
      expect(faults[0]).toMatchObject({ line, rule, fatal: false });
      expect(faults[0]?.problem).toContain(problem);
      expect(faults[0]?.mend).toContain(mend);
    },
  );

  it.each([
    ['plain', 'match: [the blue caravan]', 'match: [the caravan (blue]', 23, 30, '")" or "|"'],
    [
      'in quotes',
      'match: [the blue caravan]',
      'match: ["the caravan (blue"]',
      23,
      31,
      '")" or "|"',
    ],
    [
      'on a line of its own',
      'match: [the blue caravan]',
      "match:\n      - 'a <van>'",
      24,
      12,
      'class',
    ],
    ['in a class', '[Oak House, Elm House]', '[Oak House, "Elm <"]', 11, 30, '">"'],
    ['escaped', 'match: [the blue caravan]', 'match: ["the \\x28"]', 23, 13, 'a word'],
    [
      'too long a match',
      'match: [the blue caravan]',
      `match: [${'a '.repeat(101)}]`,
      23,
      13,
      '100',
    ],
  ])(
    'tells line, column and what was expected of a pattern %s',
    (_, before, after, line, column, expected) => {
      const { faults } = read(GOOD.replace(before, after));
      expect(faults[0]).toMatchObject({ line, column });
      expect(faults[0]?.problem).toMatch(/; expected /);
      expect(faults[0]?.problem).toContain(expected);
      expect(faults[0]?.mend).not.toBe('');
    },
  );

  it('is not brought down by classes made of classes, nor by one made of itself', () => {
    const nested = (depth: number, body: (inner: string) => string) => {
      const classes = Array.from(
        { length: depth },
        (_, i) => `  c${i + 1}: [${body(`<c${i}>`)}]\n`,
      );
      return GOOD.replace(
        /classes:\n.*\n/,
        `classes:\n  c0: [oak, elm]\n${classes.join('')}`,
      ).replace('<building>', `<c${depth}>`);
    };
    const doubled = read(nested(19, (inner) => `${inner} | the ${inner}`));
    expect(doubled.faults[0]?.problem).toContain('too large');
    const deep = read(nested(5000, (inner) => inner));
    expect(deep.faults[0]?.problem).toContain('nested too deeply');
    const circle = GOOD.replace('[Oak House, Elm House]', '[the <building>]');
    expect(read(circle).faults[0]).toMatchObject({ line: 11, column: 18 });
    expect(read(circle).faults[0]?.problem).toContain('contains itself');
  });

  it('sets a rule aside when too many patterns begin alike, and keeps the others', () => {
    const gaps = Array.from({ length: 300 }, (_, i) => `'a ...12 a ...12 a ...12 w${i}'`).join(
      ', ',
    );
    const { pack, faults } = read(
      GOOD.replace('[the blue caravan]', `[the blue caravan, ${gaps}]`),
    );
    expect(pack?.rules.map((rule) => rule.id)).toEqual(['buildings']);
    expect(faults[0]).toMatchObject({ line: 23, rule: 'caravans', fatal: false });
    expect(faults[0]?.problem).toContain('begin like this one');
    expect(read(GOOD).faults).toEqual([]);
  });

  it.each([
    ['nothing', '', 1],
    ['no pack', 'just some words', 1],
    ['a list', '- a\n- b', 1],
    ['broken YAML', 'format: 1\nid: "x\nname: y', 3],
    ['another format', GOOD.replace('format: 1', 'format: 2'), 1],
    ['a bad id', GOOD.replace('id: riverside', 'id: River Side'), 2],
    ['an unquoted version', GOOD.replace('"1.0.0"', '1.0'), 4],
    ['no rules', GOOD.slice(0, GOOD.indexOf('rules:')), 1],
    ['a script link', GOOD.replace('paraphrase:', 'url: "javascript:alert(1)"\n  paraphrase:'), 9],
  ])('refuses %s, naming the line', (_, source, line) => {
    const { pack, faults } = read(source);
    expect(pack).toBeNull();
    expect(faults[0]).toMatchObject({ line, fatal: true });
    expect(faults[0]?.mend).not.toBe('');
  });

  it('refuses a pack without one usable rule', () => {
    const { pack, faults } = read(
      GOOD.replace('at <building>', '(').replace('the blue caravan]', '(]'),
    );
    expect(pack).toBeNull();
    expect(faults.every((fault) => fault.fatal)).toBe(true);
  });

  it('refuses a file that is too large, and a bomb of anchors', () => {
    expect(read('x'.repeat(LARGEST_PACK + 1)).faults[0]?.problem).toContain('too large');
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x,x]',
      'b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]',
      'c: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]',
      'd: [*c,*c,*c,*c,*c,*c,*c,*c,*c,*c]',
    ].join('\n');
    expect(read(bomb).pack).toBeNull();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.nat(GOOD.length - 1), fc.string({ maxLength: 5 }), (at, garbage) => {
        read(GOOD.slice(0, at) + garbage + GOOD.slice(at + garbage.length));
      }),
      { numRuns: 60 },
    );
  });
});
