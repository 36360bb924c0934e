import { BrokenFile, type Bytes, bigEndian, bytesOfLetters, letters } from './bytes.ts';
import { onlyOrientation } from './orientation.ts';

interface Chunk {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

const SIGNATURE = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Some programs write a chunk for every few rows. */
const MOST_CHUNKS = 100_000;
const MOST_TEXT = 65_536;
const MOST_DETAILS = 1_000_000;

/** Besides what every reader needs (a capital first letter): what a picture looks like, and its frames. */
const LOOKS = new Set(
  'tRNS gAMA cHRM sRGB iCCP cICP mDCV mDCv cLLI cLLi sBIT bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(
    ' ',
  ),
);
const DETAILS = new Set(['IHDR', 'eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME', 'IEND']);

export function isPng(head: Uint8Array): boolean {
  return SIGNATURE.every((byte, index) => head[index] === byte);
}

/** The chunks in order, to the last. What follows that is not part of the picture. @throws BrokenFile */
async function* chunksOf(bytes: Bytes): AsyncGenerator<Chunk> {
  let at = SIGNATURE.length;
  for (let count = 0; count < MOST_CHUNKS; count++) {
    const head = await bytes.read(at, 8);
    if (head.length < 8) throw new BrokenFile('The last chunk is missing');
    const type = letters(head, 4);
    const end = at + 12 + bigEndian(head);
    if (!/^[A-Za-z]{4}$/.test(type) || end > bytes.size) throw new BrokenFile('No chunk');
    yield { type, start: at, end };
    if (type === 'IEND') return;
    at = end;
  }
  throw new BrokenFile('Too many chunks');
}

/** A PNG of the chunks alone that tell of the picture. @throws BrokenFile */
export async function pngDetails(file: Blob, bytes: Bytes): Promise<Blob> {
  const parts: BlobPart[] = [SIGNATURE];
  let size = 0;
  for await (const { type, start, end } of chunksOf(bytes)) {
    if (!DETAILS.has(type) || end - start > MOST_TEXT) continue;
    size += end - start;
    if (size > MOST_DETAILS) throw new BrokenFile('Too much besides the picture');
    parts.push(file.slice(start, end));
  }
  return new Blob(parts);
}

/**
 * The same picture without what the file says besides.
 *
 * @param orientation 1 to 8; how it is to be turned.
 * @throws BrokenFile
 */
export async function plainPng(file: Blob, bytes: Bytes, orientation: number): Promise<Blob> {
  const parts: BlobPart[] = [SIGNATURE];
  let pixels = false;
  for await (const { type, start, end } of chunksOf(bytes)) {
    if (type === 'IDAT' && !pixels) {
      pixels = true;
      if (orientation !== 1) parts.push(chunk('eXIf', onlyOrientation(orientation)));
    }
    if (/^[A-Z]/.test(type) || LOOKS.has(type)) parts.push(file.slice(start, end));
  }
  if (!pixels) throw new BrokenFile('There are no pixels');
  return new Blob(parts, { type: 'image/png' });
}

function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const made = new Uint8Array(12 + data.length);
  made.set(bytesOfLetters(type), 4);
  made.set(data, 8);
  const view = new DataView(made.buffer);
  view.setUint32(0, data.length);
  view.setUint32(8 + data.length, checksum(made.subarray(4, 8 + data.length)));
  return made;
}

/** The check value that ends every chunk (CRC-32, as the format's specification says in its annex). */
function checksum(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return (sum ^ 0xffffffff) >>> 0;
}
