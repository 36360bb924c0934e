import { CannotRun } from './cannot-run.ts';

const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * Bytes as text, without a byte order mark; null where they are not UTF-8. Fails closed, because a
 * guess at the encoding would shift every offset.
 */
export function decode(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** The text of a file; throws `CannotRun` naming the file when it cannot be read. */
export async function readText(
  path: string,
  readFile: (path: string) => Promise<Uint8Array>,
): Promise<string> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    throw new CannotRun(`${path}: ${whyUnreadable(error)}`);
  }
  const text = decode(bytes);
  if (text === null) throw new CannotRun(`${path}: this is not UTF-8 text; save it as UTF-8`);
  return text;
}

function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT') return 'there is no such file; check the path';
  if (code === 'EISDIR') return 'this is a folder; name the files in it';
  if (code === 'EACCES' || code === 'EPERM')
    return 'you may not read this file; check its permissions';
  return `it cannot be read (${error instanceof Error ? error.message : String(error)})`;
}
