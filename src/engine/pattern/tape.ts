/**
 * What stands at each word of a text, as numbers: the atoms (`Vocabulary`) that a pattern may look for
 * there and the word at which to go on after each. Kept between texts, so that reading one makes no garbage.
 */
export class Tape {
  /** Number of words. */
  length = 0;
  /** Atoms of word `i` are the entries `offsets[i]` up to, not including, `offsets[i + 1]`. */
  offsets = new Int32Array(256);
  atoms = new Int32Array(1024);
  /** For each entry of `atoms`, index of the first word after it. */
  ends = new Int32Array(1024);
  /** For each word, index of the first word after its sentence. */
  limits = new Int32Array(256);
  private used = 0;

  /** Begins a text of `length` words. */
  begin(length: number): void {
    this.length = length;
    this.used = 0;
    if (length >= this.offsets.length) {
      this.offsets = new Int32Array(length * 2);
      this.limits = new Int32Array(length * 2);
    }
    this.offsets[0] = 0;
  }

  /** Adds an atom at the word being written. */
  put(atom: number, end: number): void {
    if (this.used === this.atoms.length) {
      this.atoms = grown(this.atoms);
      this.ends = grown(this.ends);
    }
    this.atoms[this.used] = atom;
    this.ends[this.used] = end;
    this.used++;
  }

  /** Ends word `at`; words are written in order. */
  endWord(at: number): void {
    this.offsets[at + 1] = this.used;
  }
}

function grown(array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
