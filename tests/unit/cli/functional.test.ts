import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { functional, measureFunctional } from '../../../src/cli/evaluation/functional.ts';
import {
  type Functionality,
  readFunctionality,
} from '../../../src/cli/evaluation/functionality.ts';
import { CONCERNS } from '../../../src/engine/concerns.ts';
import type { Post } from '../../../src/engine/types.ts';
import { fakeCheck, memoryIo, verdict } from './fakes.ts';

const FOLDER = join(import.meta.dirname, '../../functional');

const suite: Functionality[] = [
  {
    id: 'label',
    concern: 'derogatory',
    expect: 'pause',
    what: 'a label',
    // Held as derogatory, held as something else, not held.
    cases: ['a druggie', 'that boss', 'nobody'],
  },
  {
    id: 'boss',
    concern: 'colleague',
    expect: 'pause',
    what: 'a boss',
    cases: ['my boss'],
  },
  {
    id: 'thing',
    concern: 'derogatory',
    expect: 'silent',
    what: 'a thing',
    cases: ['chocolate', 'a chocolate druggie'],
  },
];

function check(post: Post) {
  return post.text.includes('boss') ? verdict({ venting: { score: 0.7 } }) : fakeCheck(post);
}

describe('measureFunctional', () => {
  it('judges with the pictures that a functionality says', () => {
    const seen: Post[] = [];
    const [first] = suite;
    if (!first) throw new Error('no suite');
    measureFunctional(
      [
        { ...first, cases: ['a'], pictures: 2 },
        { ...first, cases: ['b'] },
      ],
      (post) => {
        seen.push(post);
        return verdict({});
      },
    );
    expect(seen).toEqual([{ text: 'a', pictures: 2 }, { text: 'b' }]);
  });

  const figures = measureFunctional(suite, check);

  it('counts what is right by what the functionality expects', () => {
    expect(figures.functionalities).toEqual([
      {
        id: 'label',
        concern: 'derogatory',
        expect: 'pause',
        what: 'a label',
        cases: 3,
        right: 2,
        rate: 2 / 3,
        named: 1,
        wrong: [{ text: 'nobody', reported: [] }],
      },
      {
        id: 'boss',
        concern: 'colleague',
        expect: 'pause',
        what: 'a boss',
        cases: 1,
        right: 1,
        rate: 1,
        named: 0,
        wrong: [],
      },
      {
        id: 'thing',
        concern: 'derogatory',
        expect: 'silent',
        what: 'a thing',
        cases: 2,
        right: 1,
        rate: 1 / 2,
        named: null,
        wrong: [{ text: 'a chocolate druggie', reported: ['derogatory'] }],
      },
    ]);
  });

  it('sums over cases, not over functionalities', () => {
    expect(figures.pause).toEqual({ cases: 4, right: 3, rate: 3 / 4, named: 1 });
    expect(figures.silent).toEqual({ cases: 2, right: 1, rate: 1 / 2 });
    expect(figures.all).toEqual({ cases: 6, right: 4, rate: 4 / 6 });
  });

  it('divides by nothing where nothing is expected to pause', () => {
    const silent = suite.filter((one) => one.expect === 'silent');
    expect(measureFunctional(silent, check).pause).toEqual({
      cases: 0,
      right: 0,
      rate: null,
      named: 0,
    });
  });
});

const good = {
  id: 'label',
  concern: 'derogatory',
  expect: 'pause',
  what: 'a label',
  cases: ['a druggie', 'nobody'],
};

describe('readFunctionality', () => {
  it('reads a file', () => {
    const source = `id: label\nconcern: derogatory\nexpect: pause\nwhat: a label
cases:\n  - a druggie\n  - 'nobody'\n`;
    expect(readFunctionality('suite/label.yaml', source)).toEqual({
      functionality: good,
      faults: [],
    });
  });

  it.each([
    ['', 'there must be keys'],
    ['- a\n', 'there must be keys'],
    ['a: *nowhere', 'nowhere'],
    ['id: label\nid: label', 'at line 2, column 1'],
    [JSON.stringify({ ...good, concern: undefined }), 'concern: is missing'],
    [JSON.stringify({ ...good, concern: 'gossip' }), 'concern: must be one of identifying'],
    [JSON.stringify({ ...good, expect: 'hold' }), 'expect: must be one of pause, silent'],
    [JSON.stringify({ ...good, expects: 'pause' }), 'expects: there is no such key'],
    [JSON.stringify({ ...good, what: ' ' }), 'what: must not be empty'],
    [JSON.stringify({ ...good, cases: 'one' }), 'cases: must be a list'],
    [JSON.stringify({ ...good, cases: [] }), 'cases: must have at least one'],
    [JSON.stringify({ ...good, cases: ['a', { b: 'c' }] }), 'cases 2: must be text'],
    [JSON.stringify({ ...good, id: 'other' }), 'id: must be the file\'s name, "label"'],
  ])('names file and key of the fault in %s', (source, fault) => {
    const { functionality, faults } = readFunctionality('suite/label.yaml', source);
    expect(functionality).toBeNull();
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatch(/^suite\/label\.yaml: /);
    expect(faults[0]).toContain(fault);
  });
});

describe('functional', () => {
  const files = {
    'suite/label.yaml': JSON.stringify(good),
    'suite/thing.yaml': JSON.stringify({ ...good, id: 'thing', expect: 'silent' }),
    'suite/README.md': 'not of the suite',
    'faulty/label.yaml': JSON.stringify(good),
    'faulty/thing.yaml': 'id: thing',
    'other/notes.md': '',
  };

  it('prints a table', async () => {
    const { io, written } = memoryIo({ files });
    expect(await functional({ folder: 'suite', json: false }, fakeCheck, io)).toBe(0);
    expect(written.err).toBe('');
    expect(written.out).toMatch(/^label +2 +1 +50\.0 % +1$/m);
    expect(written.out).toMatch(/^thing +2 +1 +50\.0 %$/m);
    expect(written.out).toMatch(/^all +4 +2 +50\.0 %$/m);
    expect(written.out).toMatch(/^right concern among rightly held +100\.0 % \(1 of 1\)$/m);
  });

  it('names faulty files and uses the rest', async () => {
    const { io, written } = memoryIo({ files });
    expect(await functional({ folder: 'faulty', json: true }, fakeCheck, io)).toBe(2);
    expect(written.err).toMatch(/^faulty\/thing\.yaml: concern: is missing$/m);
    expect(JSON.parse(written.out)).toMatchObject({
      functionalities: [{ id: 'label', wrong: [{ text: 'nobody' }] }],
      all: { cases: 2, right: 1 },
    });
  });

  it.each([
    ['nowhere', /nowhere: there is no such folder/],
    ['other', /other: no file of a functional suite/],
  ])('cannot run on the folder %s', async (folder, problem) => {
    const { io } = memoryIo({ files });
    await expect(functional({ folder, json: false }, fakeCheck, io)).rejects.toThrow(problem);
  });
});

describe('tests/functional', () => {
  const names = readdirSync(FOLDER);
  const read = names.map((name) =>
    readFunctionality(name, readFileSync(join(FOLDER, name), 'utf8')),
  );
  const all = read.flatMap(({ functionality }) => functionality ?? []);

  it('has only good files, each named after its id', () => {
    expect(names.filter((name) => !name.endsWith('.yaml'))).toEqual([]);
    expect(read.flatMap(({ faults }) => faults)).toEqual([]);
  });

  it('has ways to show itself and contrasts for every concern of a text', () => {
    expect(all.length).toBeGreaterThanOrEqual(34);
    for (const concern of CONCERNS.filter((one) => one !== 'images')) {
      const expectations = all.filter((one) => one.concern === concern).map((one) => one.expect);
      expect(new Set(expectations), concern).toEqual(new Set(['pause', 'silent']));
    }
  });

  it.each(all)('$id has at least ten posts of everyday length', ({ cases }) => {
    expect(cases.length).toBeGreaterThanOrEqual(10);
    expect(cases.filter(({ length }) => length < 20 || length > 300)).toEqual([]);
  });

  it('has no case twice', () => {
    const seen = all.flatMap(({ cases }) =>
      cases.map((text) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')),
    );
    expect(seen.filter((text, at) => seen.indexOf(text) !== at)).toEqual([]);
  });
});
