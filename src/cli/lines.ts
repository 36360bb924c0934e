/** A line longer than this (bytes) is skipped, so that a file without line breaks cannot eat all memory. */
export const LONGEST_LINE = 64 * 1024 * 1024;

const LINE_FEED = 0x0a;

/** One line without its line feed, or null where it was longer than `LONGEST_LINE`. */
export type Line = Uint8Array | null;

/** Cuts a stream of bytes into lines, whatever the chunks; call `end` for a last line without line feed. */
export class LineSplitter {
  #pieces: Uint8Array[] = [];
  #length = 0;
  readonly #longest: number;

  constructor(longest = LONGEST_LINE) {
    this.#longest = longest;
  }

  push(chunk: Uint8Array): Line[] {
    const lines: Line[] = [];
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(LINE_FEED, start);
      if (end === -1) break;
      this.#keep(chunk.subarray(start, end));
      lines.push(this.#take());
      start = end + 1;
    }
    if (start < chunk.length) this.#keep(chunk.subarray(start));
    return lines;
  }

  end(): Line[] {
    return this.#length === 0 ? [] : [this.#take()];
  }

  #keep(piece: Uint8Array): void {
    this.#length += piece.length;
    if (this.#length > this.#longest) this.#pieces = [];
    else this.#pieces.push(piece);
  }

  #take(): Line {
    const line = this.#length > this.#longest ? null : Buffer.concat(this.#pieces);
    this.#pieces = [];
    this.#length = 0;
    return line;
  }
}
