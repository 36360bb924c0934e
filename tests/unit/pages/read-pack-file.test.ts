import { expect, test } from 'vitest';
import { builtIn } from '../../../src/data/built-in.ts';
import { LARGEST_FILE, readPackFile } from '../../../src/pages/options/read-pack-file.ts';
import { teamPack } from './team-pack.ts';

const read = (parts: BlobPart, name = 'team.yaml') =>
  readPackFile(new File([parts], name), builtIn.lexicons);

test('reads a pack and counts the rules that were set aside', async () => {
  const outcome = await read(teamPack('1.0.0'));
  expect(outcome).toMatchObject({ kind: 'read', file: 'team.yaml', setAside: 1 });
  if (outcome.kind !== 'read') return;
  expect(outcome.pack.rules.map(({ id }) => id)).toEqual(['unit-name']);
  expect(outcome.faults.map(({ rule }) => rule)).toEqual(['broken']);
});

test('takes the byte order mark that some editors write', async () => {
  expect(await read(`\uFEFF${teamPack('1.0.0')}`)).toMatchObject({ kind: 'read' });
});

test('does not open a file that is too large', async () => {
  expect(await read(new Uint8Array(LARGEST_FILE + 1))).toEqual({
    kind: 'too-large',
    file: 'team.yaml',
  });
});

test('says so when a file is no text', async () => {
  expect(await read(new Uint8Array([0xff, 0xfe, 0x41, 0x00]), 'team.doc')).toEqual({
    kind: 'not-text',
    file: 'team.doc',
  });
});

test('names every fault of a file that it refuses', async () => {
  const outcome = await read('format: 2\nid: x\n');
  expect(outcome.kind).toBe('refused');
  if (outcome.kind !== 'refused') return;
  expect(outcome.faults.length).toBeGreaterThan(0);
  expect(outcome.faults[0]).toMatchObject({ line: 1 });
});
