import type { TextModel } from './model.ts';

/**
 * The file that holds the text model: the length of its head in four bytes, the lowest first; the head, which is the model
 * as JSON in ASCII where each packed part is replaced by its length in bytes (`Part`); then these parts, one
 * after the other in the order in which the head names them. As text they would take a quarter more.
 */

/** Stands in the head for bytes that come after it. */
interface Part {
  readonly bytes: number;
}

const LENGTH_BYTES = 4;

/** The text model as a file. */
export function writeModel(model: TextModel): Uint8Array {
  const parts: Uint8Array[] = [];
  const head = JSON.stringify(model, (_, value: unknown) => {
    if (!(value instanceof Uint8Array)) return value;
    parts.push(value);
    return { bytes: value.length } satisfies Part;
  });
  const length = parts.reduce((sum, part) => sum + part.length, LENGTH_BYTES + head.length);
  const file = new Uint8Array(length);
  new DataView(file.buffer).setUint32(0, head.length, true);
  for (let i = 0; i < head.length; i++) file[LENGTH_BYTES + i] = head.charCodeAt(i);
  let at = LENGTH_BYTES + head.length;
  for (const part of parts) {
    file.set(part, at);
    at += part.length;
  }
  return file;
}

/** The text model that `writeModel` wrote. Its parts share the bytes of the file. */
export function readModel({ buffer, byteOffset, byteLength }: Uint8Array): TextModel {
  // Not by the file itself: of a Buffer the parts would be Buffers, which JSON writes as something else.
  const bytes = new Uint8Array(buffer, byteOffset, byteLength);
  let at = LENGTH_BYTES + new DataView(buffer, byteOffset).getUint32(0, true);
  const head = Array.from(bytes.subarray(LENGTH_BYTES, at), (byte) => String.fromCharCode(byte));
  return JSON.parse(head.join(''), (_, value: unknown) => {
    if (!isPart(value)) return value;
    const part = bytes.subarray(at, at + value.bytes);
    at += value.bytes;
    return part;
  });
}

function isPart(value: unknown): value is Part {
  return typeof value === 'object' && value !== null && 'bytes' in value;
}
