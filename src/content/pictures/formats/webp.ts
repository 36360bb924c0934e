import { BrokenFile, type Bytes, bytesOfLetters, letters, littleEndian } from './bytes.ts';
import { onlyOrientation } from './orientation.ts';

interface Chunk {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

const HEAD = 12;
const MOST_CHUNKS = 20_000;
/** No chunk that tells of a picture is longer in files that cameras and programs make. */
const MOST_DETAIL = 65_536;
const MOST_DETAILS = 1_000_000;
const FLAG_EXIF = 0x08;
const FLAG_XMP = 0x04;
/** The picture, its frames and its colours. */
const LOOKS = new Set(['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const DETAILS = new Set(['VP8X', 'EXIF', 'XMP ']);

export function isWebp(head: Uint8Array): boolean {
  return letters(head, 0, 4) === 'RIFF' && letters(head, 8, 12) === 'WEBP';
}

/** The chunks in order. What follows the file's own length is not part of the picture. @throws BrokenFile */
async function* chunksOf(bytes: Bytes): AsyncGenerator<Chunk> {
  const size = 8 + littleEndian(await bytes.read(0, HEAD), 4);
  if (size > bytes.size) throw new BrokenFile('The file is shorter than it says');
  let at = HEAD;
  for (let count = 0; count < MOST_CHUNKS; count++) {
    if (at + 8 > size) return;
    const head = await bytes.read(at, 8);
    const length = littleEndian(head, 4);
    // The last one's padding may be missing.
    const end = Math.min(at + 8 + length + (length % 2), size);
    if (at + 8 + length > size) throw new BrokenFile('A chunk has no end');
    yield { type: letters(head, 0, 4), start: at, end };
    at = end;
  }
  throw new BrokenFile('Too many chunks');
}

/** A WebP of the chunks alone that tell of the picture. @throws BrokenFile */
export async function webpDetails(file: Blob, bytes: Bytes): Promise<Blob> {
  const parts: Blob[] = [];
  let size = 0;
  for await (const { type, start, end } of chunksOf(bytes)) {
    if (!DETAILS.has(type) || end - start > MOST_DETAIL) continue;
    size += end - start;
    if (size > MOST_DETAILS) throw new BrokenFile('Too much besides the picture');
    parts.push(file.slice(start, end));
  }
  return riff(parts);
}

/**
 * The same picture without what the file says besides.
 *
 * @param orientation 1 to 8; how it is to be turned.
 * @throws BrokenFile
 */
export async function plainWebp(file: Blob, bytes: Bytes, orientation: number): Promise<Blob> {
  const parts: BlobPart[] = [];
  let pixels = false;
  let extended = false;
  for await (const { type, start, end } of chunksOf(bytes)) {
    if (!LOOKS.has(type)) continue;
    pixels ||= type !== 'VP8X' && type !== 'ICCP';
    if (type === 'VP8X') {
      extended = true;
      const header = Uint8Array.from(await bytes.read(start, end - start));
      const flags = (header[8] ?? 0) & ~(FLAG_EXIF | FLAG_XMP);
      header[8] = orientation === 1 ? flags : flags | FLAG_EXIF;
      parts.push(header);
    } else {
      parts.push(file.slice(start, end));
    }
  }
  if (!pixels) throw new BrokenFile('There are no pixels');
  if (orientation !== 1 && extended) parts.push(chunk('EXIF', onlyOrientation(orientation)));
  return riff(parts);
}

function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from([...bytesOfLetters(type), ...size32(data.length), ...data]);
}

function riff(parts: readonly BlobPart[]): Blob {
  const body = new Blob([bytesOfLetters('WEBP'), ...parts]);
  return new Blob([bytesOfLetters('RIFF'), size32(body.size), body], { type: 'image/webp' });
}

function size32(size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, size, true);
  return bytes;
}
