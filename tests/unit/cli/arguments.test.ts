import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../src/cli/arguments.ts';
import { CannotRun } from '../../../src/cli/cannot-run.ts';

const nothing = { thresholds: {}, packFiles: [], packsOff: [], rulesOff: [] };

describe('parseArguments', () => {
  it('reads standard input where no file is named', () => {
    expect(parseArguments(['check'])).toEqual({
      name: 'check',
      files: ['-'],
      markdown: false,
      json: false,
      checker: nothing,
    });
  });

  it('reads what the extension calls settings', () => {
    const args = `check a.md b.txt --markdown --profession nurse --country GB-SCT --code nmc-code
      --threshold venting=0.6 --threshold case-story=1 --threshold venting=.7 --pack one.yaml
      --pack two.json --rule-off derogatory/drug-words --pack-off venting`;
    expect(parseArguments(args.split(/\s+/))).toEqual({
      name: 'check',
      files: ['a.md', 'b.txt'],
      markdown: true,
      json: false,
      checker: {
        profession: 'nurse',
        country: 'GB-SCT',
        code: 'nmc-code',
        thresholds: { venting: 0.7, 'case-story': 1 },
        packFiles: ['one.yaml', 'two.json'],
        packsOff: ['venting'],
        rulesOff: ['derogatory/drug-words'],
      },
    });
  });

  it('takes what follows -- as files, however they are called', () => {
    expect(parseArguments(['check', '--', '--help', '-'])).toMatchObject({
      name: 'check',
      files: ['--help', '-'],
    });
  });

  it.each([
    [['check', '--jsonl'], { name: 'check-jsonl', checker: nothing }],
    [['check', '--jsonl', '-'], { name: 'check-jsonl', checker: nothing }],
    [['eval', 'a'], { name: 'eval', files: ['a'], json: false, show: 5, checker: nothing }],
    [
      ['eval', 'a', '--show=0', '--json'],
      { name: 'eval', files: ['a'], json: true, show: 0, checker: nothing },
    ],
    [
      ['functional', 'suite', '--json', '--code', 'swe-2019'],
      {
        name: 'functional',
        folder: 'suite',
        json: true,
        checker: { ...nothing, code: 'swe-2019' },
      },
    ],
    [['--help'], { name: 'help' }],
    [['check', 'x', '-h'], { name: 'help' }],
    [['--version'], { name: 'version' }],
  ])('%j', (argv, command) => {
    expect(parseArguments(argv)).toEqual(command);
  });

  it.each([
    [[], 'check'],
    [['chekc'], 'chekc'],
    [['check', '--foo'], '--foo'],
    [['check', '--show', '3'], '--show'],
    [['eval', 'a', '--jsonl'], '--jsonl'],
    [['check', '--pack'], '--pack'],
    [['check', '--threshold', 'gossip=0.5'], 'gossip'],
    [['check', '--threshold', 'venting'], 'concern=0.6'],
    [['check', '--threshold', 'venting=1.1'], '1.1'],
    [['check', '--threshold', 'venting=-0.1'], '-0.1'],
    [['check', '--threshold', 'venting=0,6'], '0,6'],
    [['check', '--threshold', 'venting='], 'venting='],
    [['check', '--threshold', 'venting=0x1'], '0x1'],
    [['check', '--jsonl', 'posts.jsonl'], 'posts.jsonl'],
    [['check', '--jsonl', '--json'], '--json'],
    [['check', '--jsonl', '--markdown'], '--markdown'],
    [['functional'], 'folder'],
    [['functional', 'one', 'two'], 'one folder'],
    [['functional', 'a', '--show', '3'], '--show'],
    [['eval'], 'file'],
    [['eval', 'a', '--show', 'all'], '--show'],
  ])('refuses %j and names it', (argv, named) => {
    const parse = () => parseArguments(argv);
    expect(parse).toThrow(CannotRun);
    expect(parse).toThrow(named);
  });
});
