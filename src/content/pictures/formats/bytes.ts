/** Reads a file piece by piece. */
export interface Bytes {
  readonly size: number;
  /** The bytes from `start` on; fewer than `length` at the end of the file. */
  read(start: number, length: number): Promise<Uint8Array<ArrayBuffer>>;
}

/** Files whose structure does not hold. */
export class BrokenFile extends Error {}

/**
 * All bytes of a file.
 *
 * In Firefox a page's files give their bytes to the page, where a content script may not touch them: they come
 * as letters then, which belong to nobody.
 *
 * @throws when the file cannot be read.
 */
export async function allBytes(file: Blob): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    // What the page owns lets itself be made, and refuses to be used.
    return bytes.subarray();
  } catch {
    return bytesOfLetters(await lettersIn(file));
  }
}

function lettersIn(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.addEventListener('error', () => reject(new BrokenFile('It cannot be read')));
    reader.readAsBinaryString(file);
  });
}

/** Many small reads of a file are slow, so at least so much is read at once. */
const BLOCK = 65_536;

/**
 * @param most how many bytes are read at most in all; more is an error.
 */
export function bytesOf(file: Blob, most = Number.POSITIVE_INFINITY): Bytes {
  let from = 0;
  let held = new Uint8Array(0);
  let left = most;
  return {
    size: file.size,
    async read(start, length) {
      const end = Math.min(start + length, file.size);
      if (start >= end) return new Uint8Array(0);
      if (start < from || end > from + held.length) {
        const until = Math.min(Math.max(end, start + BLOCK), file.size);
        left -= until - start;
        if (left < 0) throw new BrokenFile('Too much of the file would have to be read');
        held = await allBytes(file.slice(start, until));
        from = start;
      }
      return held.subarray(start - from, end - from);
    },
  };
}

/** A number of four bytes, the highest first. */
export function bigEndian(bytes: Uint8Array, at = 0): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at);
}

/** A number of four bytes, the lowest first. */
export function littleEndian(bytes: Uint8Array, at = 0): number {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(at, true);
}

/** Bytes as Latin letters, one each. */
export function letters(bytes: Uint8Array, start = 0, end = bytes.length): string {
  return String.fromCharCode(...bytes.subarray(start, end));
}

/** The bytes of Latin letters. */
export function bytesOfLetters(text: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
