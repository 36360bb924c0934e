import { Op, type Part, type Program } from './program.ts';
import type { Tape } from './tape.ts';

const LARGEST_STAMP = 0x7fffffff;

/**
 * Finds where a pattern ends that begins at a given word. Of several ends the one that the pattern prefers:
 * what is optional is taken, the earlier alternative and the longer class win, a gap is as short as it can
 * be. What a choice leads to at a word is worked out once, whichever word the pattern began at, so all
 * the searches for one pattern in a text take at most the number of its states times the number of words.
 */
export class Search {
  /** States looked at. */
  steps = 0;
  private part: Part = { start: 0, states: 0, choices: 0 };
  private limit = 0;
  private mask = 0;
  /** Stamp of word 0: higher than any that was ever given before. */
  private base = 1;
  private stamped = 0;
  /** For each choice and word (modulo the longest match): where the answer in `ends` is from. */
  private stamps = new Int32Array(0);
  private ends = new Int32Array(0);

  constructor(
    private readonly program: Program,
    private readonly tape: Tape,
  ) {}

  /** Begins the searches for a pattern that matches at most `words` words, a class counted as one. */
  begin(part: Part, words: number): void {
    this.part = part;
    let window = 1;
    while (window <= words) window *= 2;
    this.mask = window - 1;
    const size = part.choices * window;
    this.base += this.stamped;
    this.stamped = this.tape.length + 1;
    if (size > this.stamps.length || this.base > LARGEST_STAMP - this.stamped) {
      this.stamps = new Int32Array(Math.max(size, this.stamps.length));
      this.ends = new Int32Array(this.stamps.length);
      this.base = 1;
    }
  }

  /** Index after the last word of the match that begins at word `at`, or -1. */
  from(at: number): number {
    this.limit = this.tape.limits[at] ?? at;
    return this.run(this.part.start, at);
  }

  private run(from: number, word: number): number {
    const { ops, args, nexts, targets, canEnd } = this.program;
    const { offsets, atoms, ends } = this.tape;
    let state = from;
    let at = word;
    for (;;) {
      this.steps++;
      if (at >= this.limit) return canEnd[state] ? at : -1;
      const arg = args[state] ?? 0;
      switch (ops[state]) {
        case Op.Accept:
          return at;
        case Op.Any:
          at++;
          break;
        case Op.OneOf: {
          const to = offsets[at + 1] ?? 0;
          let i = offsets[at] ?? 0;
          while (i < to && !this.program.isIn(arg, atoms[i] ?? 0)) i++;
          if (i === to) return -1;
          at++;
          break;
        }
        case Op.Atom: {
          const to = offsets[at + 1] ?? 0;
          let end = -1;
          for (let i = offsets[at] ?? 0; i < to; i++) {
            if (atoms[i] !== arg) continue;
            if (end >= 0) {
              const result = this.run(nexts[state] ?? 0, end);
              if (result >= 0) return result;
            }
            end = ends[i] ?? 0;
          }
          if (end < 0) return -1;
          at = end;
          break;
        }
        default: {
          const slot = arg * (this.mask + 1) + (at & this.mask);
          const stamp = this.base + at;
          if (this.stamps[slot] === stamp) return this.ends[slot] ?? -1;
          let result = -1;
          for (const target of targets[state] ?? []) {
            result = this.run(target, at);
            if (result >= 0) break;
          }
          this.stamps[slot] = stamp;
          this.ends[slot] = result;
          return result;
        }
      }
      state = nexts[state] ?? 0;
    }
  }
}
