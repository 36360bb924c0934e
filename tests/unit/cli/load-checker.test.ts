import { describe, expect, it } from 'vitest';
import { parseArguments } from '../../../src/cli/arguments.ts';
import { loadChecker } from '../../../src/cli/load-checker.ts';
import { memoryIo } from './fakes.ts';

const PACK = `format: 1
id: rowing-club
name: Rowing club
version: 1.0.0
language: en
clause:
  document: Club rules
  number: "7"
  paraphrase: Keep quiet about the boat.
rules:
  - id: boat
    concern: employer
    reason: The boat is a secret.
    match: [the zorbling boat]
    examples:
      must-match: [I saw the zorbling boat.]
      must-not-match: [I saw a boat.]
`;
const BAD_RULE = `${PACK}  - id: oar
    concern: employer
    reason: So is the oar.
    match: [the zorbling oar]
    examples:
      must-match: [Nothing of the kind.]
      must-not-match: [An oar.]
`;
const POST = { text: 'I saw the zorbling boat.' };

async function load(args: string, files: Record<string, string> = {}) {
  const { io, written } = memoryIo({ files });
  const command = parseArguments(['check', ...args.split(' ')]);
  if (command.name !== 'check') throw new Error('not a check');
  return { ...(await loadChecker(command.checker, io)), written };
}

describe('loadChecker', () => {
  it('adds a pack, whose rule holds a post and cites its own clause', async () => {
    const { check, written } = await load('--pack club.yaml', { 'club.yaml': PACK });
    const employer = check(POST).concerns.find(({ concern }) => concern === 'employer');
    expect(employer?.reported).toBe(true);
    expect(employer?.findings[0]).toMatchObject({
      rule: 'rowing-club/boat',
      clause: { document: 'Club rules', number: '7' },
    });
    expect(written.err).toBe('');
    expect((await load('--code ifsw-2018')).check(POST).pause).toBe(false);
  });

  it.each(['--rule-off rowing-club/boat', '--pack-off rowing-club', '--threshold employer=0.99'])(
    'obeys %s',
    async (option) => {
      const { check } = await load(`--pack club.yaml ${option}`, { 'club.yaml': PACK });
      expect(check(POST).pause).toBe(false);
    },
  );

  it('names a rule that was set aside, with its line, and uses the others', async () => {
    const { check, written } = await load('--pack club.yaml', { 'club.yaml': BAD_RULE });
    expect(check(POST).pause).toBe(true);
    expect(written.err).toMatch(/^club\.yaml:23:\d+ rule oar: .*example.*; /);
  });

  it.each([
    ['--pack club.yaml', /club\.yaml:\d+:\d+ /],
    ['--pack gone.yaml', /gone\.yaml: there is no such file/],
    ['--rule-off derogatory/nope', /derogatory\/nope/],
    ['--pack-off nope', /--pack-off nope/],
  ])('cannot run with %s', async (args, message) => {
    await expect(load(args, { 'club.yaml': 'format: 1\nid: [' })).rejects.toThrow(message);
  });

  it('cites the code of the profession', async () => {
    const { check } = await load('--profession nurse --country GB --threshold derogatory=0.1');
    const clauses = check({ text: 'the druggie I visited in Elm Road today' }).concerns.flatMap(
      ({ findings }) => findings.map(({ clause }) => clause?.code),
    );
    expect(clauses).toContain('nmc-code');
  });
});
