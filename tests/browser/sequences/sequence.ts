import fc from 'fast-check';

/** What stands on the keys by which a text is changed, as `keys.ts` knows them. */
const EDITING_KEYS = [
  'Enter',
  'Shift+Enter',
  'Backspace',
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'Shift+ArrowLeft',
  'Control+z',
  'Control+y',
  'Control+v',
] as const;

/** Nobody can be hurt by these. Some are not on the keys, some mean something to some editors. */
const HARMLESS = ['soup', ' and tea', 'garlic, ', ' ', 'é½ “hm” ', '🍮', '@sam ', '- '] as const;
/** Each is a reason to pause. */
const RISKY = ['druggie ', 'the junkie', ' a retard'] as const;

/** How the post is sent: by one press of its button or its key, by two, or by both at once. */
const WAYS = ['click', 'double click', 'space', 'key', 'key twice', 'click and key'] as const;

/** What the writer answers the card; a key that nobody could have meant for it comes before. */
const ANSWERS = ['escape', 'edit', 'post', 'accept'] as const;

export type Way = (typeof WAYS)[number];
export type Answer = (typeof ANSWERS)[number];

export type Edit =
  | { readonly type: string }
  | { readonly key: string }
  /** So many milliseconds pass on the page's clock, by which editors divide what an undo takes back. */
  | { readonly wait: number };

/** Some writing, and then an attempt to send it. */
export interface Round {
  readonly edits: readonly Edit[];
  readonly send: Way;
  /** Given to the card if one comes up. */
  readonly answer: Answer;
}

export type Sequence = readonly Round[];

const words = (list: readonly string[]) => fc.constantFrom(...list).map((type) => ({ type }));

const edit: fc.Arbitrary<Edit> = fc.oneof(
  { weight: 8, arbitrary: words(HARMLESS) },
  { weight: 6, arbitrary: words(RISKY) },
  { weight: 8, arbitrary: fc.constantFrom(...EDITING_KEYS).map((key) => ({ key })) },
  { weight: 1, arbitrary: fc.constantFrom(400, 1200).map((wait) => ({ wait })) },
);

/** A person's doings at one compose box, from when it is new and empty. */
export const sequences: fc.Arbitrary<Sequence> = fc.array(
  fc.record({
    edits: fc.array(edit, { minLength: 1, maxLength: 6 }),
    send: fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom<Way>('click', 'key') },
      { weight: 4, arbitrary: fc.constantFrom(...WAYS) },
    ),
    answer: fc.constantFrom(...ANSWERS),
  }),
  { minLength: 1, maxLength: 3 },
);

/** The sequence in words, one line for each round. */
export function described(sequence: Sequence): string {
  const say = (one: Edit) =>
    'type' in one ? JSON.stringify(one.type) : 'key' in one ? one.key : `wait ${one.wait} ms`;
  return sequence
    .map(({ edits, send, answer }) => `  ${edits.map(say).join(', ')}; ${send}, then ${answer}`)
    .join('\n');
}
