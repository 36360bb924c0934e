import type { Concern } from './engine/concerns.ts';
import type { Finding, PostKind, Verdict } from './engine/types.ts';

/** Words that the writer says are no problem, with the sentence they stand in. */
export type Wording = Pick<Finding, 'rule' | 'text' | 'sentence'>;

/** What a content script may ask of the background. Anything else from a web page is refused. */
export type ContentRequest =
  /** Judge this text, with the number of pictures that go out with it (none when absent). */
  | {
      readonly type: 'check';
      readonly text: string;
      readonly kind: PostKind;
      readonly pictures?: number;
    }
  /** "Not a problem here": do not raise these wordings again. */
  | { readonly type: 'accept'; readonly wordings: readonly Wording[] }
  /** Somebody may be about to write: put the works into this frame. */
  | { readonly type: 'wake' }
  /** A picture has come: put what looks into pictures into this frame. */
  | { readonly type: 'darkroom' }
  /** Something that is written in this frame is not checked, and the page may not let us say so. */
  | { readonly type: 'not-checked' };

/** What the extension's own pages may ask besides. */
export type PageRequest = { readonly type: 'last-verdict'; readonly tabId: number };

export type CheckReply = { readonly verdict: Verdict } | { readonly error: string };

/** The last verdict of a tab, without a word of the post. */
export interface LastVerdict {
  readonly pause: boolean;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly concerns: readonly { concern: Concern; score: number; reported: boolean }[];
}
