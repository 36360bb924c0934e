import { type ExpandedTags, loadView } from 'exifreader';
import type { PictureFacts } from './facts.ts';
import { allBytes, type Bytes, bytesOf, letters } from './formats/bytes.ts';
import { isJpeg, jpegDetails } from './formats/jpeg.ts';
import { isPng, pngDetails } from './formats/png.ts';
import { isWebp, webpDetails } from './formats/webp.ts';
import { factsOf } from './read-tags.ts';

/** So much of a file is read at most, in bytes. What tells of a picture is at its beginning, in most kinds. */
const READS_AT_MOST = 8_000_000;
/** HEIC and AVIF keep their details behind a table of contents; those of phones are at the beginning. */
const READS_OF_HEIC = 4_000_000;
/** Packed texts become so long at most, in bytes. */
const UNPACKS_TO = 96_000;

/**
 * What a picture's file gives away. JPEG, PNG and WebP are taken apart first, and the library gets only what is
 * not the picture: a file of any size costs little, and whatever is odd about its pixels is not looked at. Of
 * HEIC and AVIF it gets the beginning, and reads no XMP there.
 *
 * @returns null for a file that is none of these, or that cannot be read.
 */
export async function readFacts(file: Blob): Promise<PictureFacts | null> {
  try {
    return await read(file, bytesOf(file, READS_AT_MOST));
  } catch {
    return null;
  }
}

async function read(file: Blob, bytes: Bytes): Promise<PictureFacts | null> {
  const head = await bytes.read(0, 32);
  if (isJpeg(head)) {
    const { excerpt, comments } = await jpegDetails(file, bytes);
    return factsOf(await tagsOf(excerpt), comments);
  }
  if (isPng(head)) return factsOf(await tagsOf(await pngDetails(file, bytes)));
  if (isWebp(head)) return factsOf(await tagsOf(await webpDetails(file, bytes)));
  if (letters(head, 4, 8) !== 'ftyp') return null;
  const tags = await tagsOf(file.slice(0, READS_OF_HEIC), { excludeTags: { xmp: true } });
  return { ...factsOf(tags), removable: false };
}

async function tagsOf(excerpt: Blob, options: { excludeTags?: { xmp: true } } = {}) {
  const { buffer } = await allBytes(excerpt);
  const all = { ...options, expanded: true } as const;
  try {
    // Packed texts are unpacked by streams, which Firefox keeps from content scripts: then without these.
    const unpack = { async: true, decompress: { maxDecompressedSize: UNPACKS_TO } } as const;
    return await loadView(new DataView(buffer), { ...all, ...unpack }).catch(() =>
      loadView(new DataView(buffer), all),
    );
  } catch (error) {
    // A file that says nothing besides its picture.
    if (error instanceof Error && error.name === 'MetadataMissingError') return {} as ExpandedTags;
    throw error;
  }
}
