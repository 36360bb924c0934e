import { readdir, readFile } from 'node:fs/promises';
import type { Writable } from 'node:stream';

/** Where text goes. `write` waits until there is room; false means that nobody reads any more. */
export interface Sink {
  write(text: string): Promise<boolean>;
}

/** Everything of the outer world that a command touches. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Sink;
  readonly stderr: Sink;
  /** Rejects with Node's errors (`ENOENT`, `EISDIR`, …). */
  readFile(path: string): Promise<Uint8Array>;
  /** Names of what is in a folder, in no order. Rejects with Node's errors (`ENOENT`, `ENOTDIR`, …). */
  readFolder(path: string): Promise<string[]>;
}

/** The Io of this process. */
export function processIo(): Io {
  return {
    stdin: process.stdin,
    stdout: sink(process.stdout),
    stderr: sink(process.stderr),
    readFile: (path) => readFile(path),
    readFolder: (path) => readdir(path),
  };
}

/** Writes to a stream with back-pressure. A closed pipe ends the writing quietly; other errors reject. */
export function sink(stream: Writable): Sink {
  let failed: NodeJS.ErrnoException | null = null;
  let wake = () => {};
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failed = error;
    wake();
  });
  stream.on('drain', () => wake());
  stream.on('close', () => wake());
  return {
    async write(text) {
      const open = () => {
        if (failed !== null && failed.code !== 'EPIPE') throw failed;
        return failed === null && stream.writable;
      };
      if (!open()) return false;
      if (!stream.write(text)) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      return open();
    },
  };
}
