import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { plainPicture } from '../../../../src/content/pictures/plain-picture.ts';
import { readFacts } from '../../../../src/content/pictures/read-facts.ts';
import {
  type ExifDetails,
  heicWith,
  JPEG,
  jpegWith,
  PROGRESSIVE_JPEG,
  png,
  pngChunk,
  pngWith,
  segment,
  WEBP,
  webpWith,
} from '../../../fixtures/pictures.ts';

async function plain(bytes: Uint8Array<ArrayBuffer>, orientation = 1): Promise<Buffer> {
  const made = await plainPicture(new Blob([bytes]), orientation);
  if (!made) throw new Error('No plain picture could be made');
  return Buffer.from(await made.arrayBuffer());
}

const orientationIn = async (bytes: Buffer) =>
  (await readFacts(new Blob([Uint8Array.from(bytes)])))?.orientation;

/** Words, places and numbers that were in the file. */
const TELLTALE = /Jane|Zo|Leeds|Elm Road|number 9|iPhone|SN-0042|2024|Exif|adobe|tEXt|xmp|bedroom/i;

describe('the same picture without details', () => {
  it.each([
    ['JPEG', JPEG, jpegWith],
    ['PNG', png(), pngWith],
  ])('is byte for byte the %s that they were put into', async (_, bare, details) => {
    const made = await plain(details());
    const profile = segment(0xe2, Buffer.from('ICC_PROFILE\0\x01\x01'), new Uint8Array(64));
    // The colour profile stays, and is not what gives anything away.
    const without = Buffer.from(
      made.toString('latin1').replace(Buffer.from(profile).toString('latin1'), ''),
      'latin1',
    );
    expect(without.equals(Buffer.from(bare))).toBe(true);
    expect(made.toString('latin1')).not.toMatch(TELLTALE);
  });

  it('keeps every scan of a progressive JPEG', async () => {
    const made = (await plain(jpegWith({}, PROGRESSIVE_JPEG))).toString('latin1');
    const pixels = Buffer.from(PROGRESSIVE_JPEG.subarray(20)).toString('latin1');
    expect(made.endsWith(pixels)).toBe(true);
    expect(made).not.toMatch(TELLTALE);
  });

  it('keeps the pixels of a WebP and says in its header that there is nothing else', async () => {
    const made = await plain(webpWith());
    expect(made.indexOf(Buffer.from(WEBP.subarray(12)))).toBe(30);
    expect(made.length).toBe(30 + WEBP.length - 12);
    expect(made.readUInt32LE(4)).toBe(made.length - 8);
    expect(made[20]).toBe(0);
    expect(made.toString('latin1')).not.toMatch(TELLTALE);
  });

  it('drops the small copy in a JFIF header, and its extension', async () => {
    const jfif = segment(
      0xe0,
      Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\x02\x01', 'latin1'),
      new Uint8Array(6),
    );
    const jfxx = segment(0xe0, Buffer.from('JFXX\0\x10', 'latin1'), JPEG);
    const bytes = Buffer.concat([JPEG.subarray(0, 2), jfif, jfxx, JPEG.subarray(20)]);
    expect((await plain(Uint8Array.from(bytes))).equals(Buffer.from(JPEG))).toBe(true);
  });

  it('keeps what makes a PNG look as it does', async () => {
    const looks = ['gAMA', 'tRNS', 'acTL', 'fcTL', 'iCCP'].map((type) =>
      pngChunk(type, new Uint8Array(8)),
    );
    const bytes = png(looks);
    const withText = png([...looks, pngChunk('prVt', new Uint8Array(3))], [pngChunk('tIME')]);
    expect((await plain(withText)).equals(Buffer.from(bytes))).toBe(true);
  });

  it('leaves out what stands behind the end', async () => {
    const bytes = Uint8Array.from(Buffer.concat([png(), Buffer.from('Jane')]));
    expect((await plain(bytes)).equals(Buffer.from(png()))).toBe(true);
  });
});

describe('a turned picture', () => {
  const makes: [string, (details: ExifDetails) => Uint8Array<ArrayBuffer>][] = [
    ['JPEG', jpegWith],
    ['PNG', pngWith],
    ['WebP', webpWith],
  ];
  test.each(makes)('stays turned as a %s, and says nothing else', async (_, details) => {
    for (const orientation of [2, 3, 6, 8]) {
      const made = await plain(details({ orientation }), orientation);
      expect(await orientationIn(made)).toBe(orientation);
      expect(made.toString('latin1').replace(/Exif\0\0|EXIF|eXIf/g, '')).not.toMatch(TELLTALE);
    }
  });

  it('needs no note where it is as it was taken', async () => {
    expect(await orientationIn(await plain(jpegWith()))).toBe(1);
    expect((await plain(jpegWith())).includes('Exif')).toBe(false);
  });
});

describe('where it cannot be done', () => {
  it.each([
    ['HEIC', heicWith()],
    ['text', Uint8Array.from(Buffer.from('no picture'))],
    [
      'a JPEG without pixels',
      Uint8Array.from(Buffer.concat([jpegWith().subarray(0, 400), Buffer.from([0xff, 0xd9])])),
    ],
    ['a PNG that is cut short', pngWith().slice(0, -20)],
    ['a WebP that is cut short', webpWith().slice(0, -20)],
  ])('there is none: %s', async (_, bytes) => {
    expect(await plainPicture(new Blob([bytes]), 1)).toBeNull();
  });

  test('with broken files there is none, or one that says nothing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(jpegWith(), jpegWith({}, PROGRESSIVE_JPEG), pngWith(), webpWith()),
        fc.array(fc.tuple(fc.nat(4_000), fc.integer({ min: 0, max: 255 })), { maxLength: 10 }),
        fc.option(fc.nat(4_000)),
        async (file, changes, cut) => {
          const bytes = Uint8Array.from(file);
          for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
          const given = cut === null ? bytes : bytes.slice(0, cut);
          const made = await plainPicture(new Blob([given]), 1);
          if (!made) return;
          const facts = await readFacts(made);
          expect(facts).toMatchObject({ position: null, owners: [], people: [], camera: null });
          expect(made.size).toBeLessThanOrEqual(given.length);
        },
      ),
      { numRuns: 300 },
    );
  });
});
