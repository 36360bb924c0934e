import { BrokenFile, type Bytes, bytesOfLetters, letters } from './bytes.ts';
import { onlyOrientation } from './orientation.ts';

/** A segment from its marker to its end, or what a scan's pixels are kept in. */
interface Segment {
  /** The second byte of the marker, or `PIXELS`. */
  readonly marker: number;
  readonly start: number;
  readonly end: number;
}

const PIXELS = -1;
const SCAN = 0xda;
const END = 0xd9;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP13 = 0xed;
const APP15 = 0xef;
const COMMENT = 0xfe;
const START_OF_FILE = new Uint8Array([0xff, 0xd8]);
const END_OF_FILE = new Uint8Array([0xff, END]);
/** No camera writes as many. */
const MOST_SEGMENTS = 5_000;
const XMP = 'http://ns.adobe.com/xap/1.0/\0';
const MOST_DETAILS = 1_000_000;
const READ_AHEAD = 1_048_576;

export function isJpeg(head: Uint8Array): boolean {
  return head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff;
}

/**
 * The segments in order, without the start and the end of the file. What follows the end, such as the second
 * pictures of some phones, is not part of the picture.
 *
 * @throws BrokenFile
 */
async function* segmentsOf(bytes: Bytes): AsyncGenerator<Segment> {
  let at = 2;
  for (let count = 0; count < MOST_SEGMENTS; count++) {
    const head = await bytes.read(at, 4);
    const [sign, marker = 0] = head;
    if (sign !== 0xff) throw new BrokenFile('A segment has no marker');
    if (marker === END) return;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = ((head[2] ?? 0) << 8) | (head[3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > bytes.size) throw new BrokenFile('A segment has no end');
    yield { marker, start: at, end };
    at = end;
    if (marker !== SCAN) continue;
    const over = await endOfPixels(bytes, end);
    yield { marker: PIXELS, start: end, end: over };
    if (over === bytes.size) return;
    at = over;
  }
  throw new BrokenFile('Too many segments');
}

/** Where the next marker is that ends a scan: not one that restarts it, nor a byte that only looks like one. */
async function endOfPixels(bytes: Bytes, start: number): Promise<number> {
  let at = start;
  while (at < bytes.size) {
    const block = await bytes.read(at, READ_AHEAD);
    let sign = block.indexOf(0xff);
    while (sign >= 0 && sign + 1 < block.length) {
      const next = block[sign + 1] ?? 0;
      if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at + sign;
      sign = block.indexOf(0xff, sign + 1);
    }
    // The last byte may be the first of a marker.
    const last = sign >= 0 && at + block.length < bytes.size;
    at += last ? sign : block.length;
  }
  return bytes.size;
}

const isDetail = (marker: number) => (marker >= APP0 && marker <= APP15) || marker === COMMENT;

export interface JpegDetails {
  /** A JPEG of the segments alone that tell of the picture. */
  readonly excerpt: Blob;
  readonly comments: readonly string[];
}

/**
 * What the file says before the pixels about the picture. Of its XMP only the first segment: what follows holds
 * depth maps and the like.
 *
 * @throws BrokenFile
 */
export async function jpegDetails(file: Blob, bytes: Bytes): Promise<JpegDetails> {
  const parts: BlobPart[] = [START_OF_FILE];
  const comments: string[] = [];
  let size = 0;
  let xmp = false;
  for await (const { marker, start, end } of segmentsOf(bytes)) {
    if (marker === SCAN) break;
    if (marker !== COMMENT && marker !== APP1 && marker !== APP13) continue;
    const name = letters(await bytes.read(start + 4, Math.min(XMP.length, end - start - 4)));
    if (name === XMP && xmp) continue;
    xmp ||= name === XMP;
    if (marker === APP1 && name !== XMP && !name.startsWith('Exif\0\0')) continue;
    size += end - start;
    if (size > MOST_DETAILS) throw new BrokenFile('Too much besides the picture');
    if (marker === COMMENT) {
      const text = await bytes.read(start + 4, end - start - 4);
      comments.push(new TextDecoder().decode(text));
    } else {
      parts.push(file.slice(start, end));
    }
  }
  return { excerpt: new Blob([...parts, END_OF_FILE]), comments };
}

/**
 * The same picture without what the file says besides; of the segments for that only those stay by which it
 * looks the same: JFIF without its thumbnail, colour profile, colour transform.
 *
 * @param orientation 1 to 8; how it is to be turned.
 * @throws BrokenFile
 */
export async function plainJpeg(file: Blob, bytes: Bytes, orientation: number): Promise<Blob> {
  const parts: BlobPart[] = [START_OF_FILE];
  const turned = orientation === 1 ? [] : [exifSegment(onlyOrientation(orientation))];
  let told = false;
  let pixels = false;
  for await (const { marker, start, end } of segmentsOf(bytes)) {
    pixels ||= marker === PIXELS;
    const kept = isDetail(marker) ? await keptOf(file, bytes, { marker, start, end }) : [];
    // JFIF wants to be first, and the turn has to be known before the pixels.
    if (!told && kept.length === 0 && marker !== APP0) {
      parts.push(...turned);
      told = true;
    }
    parts.push(...(isDetail(marker) ? kept : [file.slice(start, end)]));
  }
  if (!pixels) throw new BrokenFile('There are no pixels');
  return new Blob([...parts, END_OF_FILE], { type: 'image/jpeg' });
}

async function keptOf(file: Blob, bytes: Bytes, segment: Segment): Promise<BlobPart[]> {
  const { marker, start, end } = segment;
  const name = letters(await bytes.read(start + 4, Math.min(12, end - start - 4)));
  if (marker === APP0 && name.startsWith('JFIF\0') && end - start >= 18) {
    const jfif = Uint8Array.from(await bytes.read(start, 18));
    jfif.set([0, 16], 2);
    jfif.set([0, 0], 16);
    return [jfif];
  }
  const looks =
    (marker === 0xe2 && name.startsWith('ICC_PROFILE\0')) ||
    (marker === 0xee && name.startsWith('Adobe'));
  return looks ? [file.slice(start, end)] : [];
}

function exifSegment(data: Uint8Array): Uint8Array<ArrayBuffer> {
  const name = bytesOfLetters('Exif\0\0');
  const length = 2 + name.length + data.length;
  return Uint8Array.from([0xff, 0xe1, length >> 8, length & 0xff, ...name, ...data]);
}
