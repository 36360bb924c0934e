const MASK = '*';
const SHORTEST_MASKED = 4;
const FEWEST_VISIBLE = 2;

/**
 * Finds the word behind `dr*ggie`: the first known word of the same length that agrees in every visible
 * letter. Words are sorted into drawers by length and two letters when such a mask first turns up, so
 * that a text full of masks stays cheap however many words there are.
 */
export class MaskedWords {
  private readonly drawers = new Map<string, Map<string, string[]>>();
  private byLength: Map<number, string[]> | null = null;

  /** `words` are the known words, the ones that go first first. */
  constructor(private readonly words: () => Iterable<string>) {}

  /** The word that `form` stands for, or null. */
  find(form: string): string | null {
    if (form.length < SHORTEST_MASKED || !form.includes(MASK)) return null;
    const sameLength = this.ofLength(form.length);
    if (sameLength.length === 0) return null;
    const visible: number[] = [];
    for (let i = 0; i < form.length; i++) if (form[i] !== MASK) visible.push(i);
    const first = visible[0];
    const last = visible.at(-1);
    if (visible.length < FEWEST_VISIBLE || first === undefined || last === undefined) return null;
    const candidates = this.drawer(sameLength, form.length, first, last).get(
      twoLetters(form, first, last),
    );
    return candidates?.find((word) => visible.every((i) => word[i] === form[i])) ?? null;
  }

  private ofLength(length: number): readonly string[] {
    if (!this.byLength) {
      this.byLength = new Map();
      for (const word of this.words()) push(this.byLength, word.length, word);
    }
    return this.byLength.get(length) ?? [];
  }

  private drawer(words: readonly string[], length: number, first: number, last: number) {
    const name = `${length}:${first}:${last}`;
    let drawer = this.drawers.get(name);
    if (!drawer) {
      drawer = new Map<string, string[]>();
      for (const word of words) push(drawer, twoLetters(word, first, last), word);
      this.drawers.set(name, drawer);
    }
    return drawer;
  }
}

function twoLetters(word: string, first: number, last: number): string {
  return word.charAt(first) + word.charAt(last);
}

function push<Key>(lists: Map<Key, string[]>, key: Key, word: string): void {
  const list = lists.get(key);
  if (list) list.push(word);
  else lists.set(key, [word]);
}
