import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { NOTHING } from '../../../../src/content/pictures/facts.ts';
import { readFacts } from '../../../../src/content/pictures/read-facts.ts';
import {
  heicWith,
  JPEG,
  jpegWith,
  PROGRESSIVE_JPEG,
  png,
  pngPacked,
  pngText,
  pngWith,
  segment,
  WEBP,
  webpWith,
} from '../../../fixtures/pictures.ts';

const read = (bytes: Uint8Array<ArrayBuffer>) => readFacts(new Blob([bytes]));

describe('what a file gives away', () => {
  test.each([
    ['JPEG', jpegWith()],
    ['progressive JPEG', jpegWith({}, PROGRESSIVE_JPEG)],
    ['PNG', pngWith()],
    ['WebP', webpWith()],
    ['HEIC', heicWith()],
  ])('is found in a %s', async (_, bytes) => {
    const facts = await read(bytes);
    expect(facts?.position?.latitude).toBeCloseTo(53.48, 4);
    expect(facts?.position?.longitude).toBeCloseTo(-2.24, 4);
    expect(facts).toMatchObject({
      taken: '2024-05-12T14:03',
      camera: 'Apple iPhone 13',
      serials: ['SN-0042'],
      software: null,
      thumbnail: true,
      orientation: 1,
    });
    expect(facts?.owners).toContain('Jane Example');
    expect(facts?.words).toContain('Reading group at number 9');
  });

  test.each([
    ['JPEG', jpegWith()],
    ['PNG', pngWith()],
    ['WebP', webpWith()],
  ])('includes who and what a photo program wrote into a %s', async (_, bytes) => {
    const facts = await read(bytes);
    expect(facts?.people).toEqual(['Zoë Example', 'Sam Other']);
    expect(facts?.places).toContain('Leeds');
    expect(facts?.words).toContain('Zoë’s first day');
  });

  it('can be taken out where the file is not HEIC', async () => {
    expect((await read(jpegWith()))?.removable).toBe(true);
    expect((await read(heicWith()))?.removable).toBe(false);
  });

  it('includes captions of picture agencies, and comments', async () => {
    const facts = await read(jpegWith());
    expect(facts?.places).toContain('Elm Road');
    expect(facts?.words).toEqual(expect.arrayContaining(['The new bedroom', 'Mum at number 9']));
  });

  it('includes texts behind the pixels of a PNG, packed ones too', async () => {
    expect((await read(pngWith()))?.words).toContain('Behind the pixels');
  });

  it('is south and east where the file says so', async () => {
    const facts = await read(jpegWith({ at: { north: false, east: true } }));
    expect(facts?.position?.latitude).toBeCloseTo(-53.48, 4);
    expect(facts?.position?.longitude).toBeCloseTo(2.24, 4);
  });

  it.each([1, 3, 6, 8])('includes how the picture is to be turned (%i)', async (orientation) => {
    expect((await read(jpegWith({ orientation })))?.orientation).toBe(orientation);
  });

  it.each([
    ['JPEG', JPEG],
    ['PNG', png()],
    ['WebP', WEBP],
  ])('is nothing in a %s that is only a picture', async (_, bytes) => {
    expect(await read(bytes)).toEqual(NOTHING);
  });

  it('includes a program, but no bare version of a system', async () => {
    expect((await read(png([pngText('Software', 'GIMP 2.10')])))?.software).toBe('GIMP 2.10');
    expect((await read(png([pngText('Software', '17.4.1')])))?.software).toBeNull();
  });

  it('is short, and clean', async () => {
    const facts = await read(png([pngText('Title', `A\n\tB ${'long '.repeat(200)}`)]));
    const [title = ''] = facts?.words ?? [];
    expect(title).toMatch(/^A B long .*…$/);
    expect(title.length).toBeLessThanOrEqual(201);
    expect((await read(png([pngText('Title', ' \0 -- ')])))?.words).toEqual([]);
  });
});

describe('a file that cannot be looked into', () => {
  it.each([
    ['empty', new Uint8Array(0)],
    ['text', Uint8Array.from(Buffer.from('no picture'))],
    ['a GIF', Uint8Array.from(Buffer.from('GIF89a'))],
    ['a JPEG that ends in a segment', jpegWith().slice(0, 60)],
    ['a PNG that says it is longer', pngWith().slice(0, 70)],
    ['a WebP that says it is longer', webpWith().slice(0, 70)],
  ])('is said to be one: %s', async (_, bytes) => {
    expect(await read(bytes)).toBeNull();
  });

  it('is one with more besides the picture than any camera writes', async () => {
    const much = Array.from({ length: 40 }, () => segment(0xed, new Uint8Array(60_000)));
    const bytes = [JPEG.subarray(0, 20), ...much, JPEG.subarray(20)];
    expect(await readFacts(new Blob(bytes))).toBeNull();
  });
});

describe('a large file', () => {
  /** A file of that size of which only what is asked for exists. */
  function large(head: Uint8Array<ArrayBuffer>, size: number) {
    let read = 0;
    const file = {
      size,
      slice(start = 0, end = size) {
        const there = head.slice(start, Math.min(end, head.length));
        const rest = new Uint8Array(Math.max(0, Math.min(end, size) - start - there.length));
        read += end - start;
        return new Blob([there, rest]);
      },
    };
    return { file: file as unknown as Blob, read: () => read };
  }

  it('is read at its beginning only', async () => {
    const { file, read } = large(jpegWith(), 50_000_000);
    expect((await readFacts(file))?.camera).toBe('Apple iPhone 13');
    expect(read()).toBeLessThan(100_000);
  });

  it('is given up where its details are too far apart', async () => {
    const chunk = Buffer.alloc(70_000);
    chunk.writeUInt32BE(70_000 - 12);
    chunk.write('IDAT', 4);
    const rows = Buffer.concat(Array.from({ length: 200 }, () => chunk));
    const { file } = large(
      Uint8Array.from(Buffer.concat([png().subarray(0, 33), rows])),
      50_000_000,
    );
    expect(await readFacts(file)).toBeNull();
  });

  it('does not become one by unpacking', async () => {
    const facts = await read(png([pngPacked('Description', 'a'.repeat(5_000_000))]));
    expect(facts?.words ?? []).toEqual([]);
  });
});

describe('broken and hostile files', () => {
  const whole = [jpegWith(), pngWith(), webpWith(), heicWith()];

  test('are read without an error, and in no time', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...whole),
        fc.array(fc.tuple(fc.nat(4_000), fc.integer({ min: 0, max: 255 })), { maxLength: 30 }),
        fc.option(fc.nat(4_000)),
        async (file, changes, cut) => {
          const bytes = Uint8Array.from(file);
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          const start = performance.now();
          const facts = await read(cut === null ? bytes : bytes.slice(0, cut));
          expect(performance.now() - start).toBeLessThan(2_000);
          for (const text of [facts?.words, facts?.people, facts?.owners].flat()) {
            expect(text?.length ?? 0).toBeLessThanOrEqual(201);
          }
        },
      ),
      { numRuns: 400 },
    );
  });

  test('are read in no time where their directories go round in circles', async () => {
    const bytes = jpegWith({ thumbnail: false });
    // Every directory's offset points back at the first.
    const at = Buffer.from(bytes).indexOf('MM\0*');
    const view = new DataView(bytes.buffer);
    for (const row of [7, 8]) view.setUint32(at + 8 + 2 + 12 * row + 8, 8);
    view.setUint32(at + 8 + 2 + 12 * 9, 8);
    expect((await read(bytes))?.camera).toBe('Apple iPhone 13');
  });
});
