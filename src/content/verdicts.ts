import type { PostKind, Verdict } from '../engine/types.ts';

/** Asks whoever can judge; rejects when there is no answer. */
export type Check = (text: string, kind: PostKind, pictures: number) => Promise<Verdict>;

/**
 * The last few texts' verdicts, kept in memory for as long as the page lives and never stored. The same words
 * with a picture beside them are another post: `pictures` is how many go out with the text.
 */
export interface Verdicts {
  /** The verdict on exactly this text, if it is known already. */
  known(text: string, kind: PostKind, pictures: number): Verdict | undefined;
  /** Asks for the verdict, once however often it is called meanwhile. */
  ask(text: string, kind: PostKind, pictures: number): Promise<Verdict>;
  /** Stops waiting for an answer that does not come, so that the next call asks again. */
  giveUp(text: string, kind: PostKind, pictures: number): void;
  /** Forgets everything, answers on their way included: settings have changed. */
  clear(): void;
}

/** Enough for a few boxes and for going back and forth between two wordings. */
const KEPT = 8;

export function createVerdicts(check: Check): Verdicts {
  let answers = new Map<string, Verdict>();
  let asked = new Map<string, Promise<Verdict>>();
  const keyOf = (text: string, kind: PostKind, pictures: number) => `${kind}\n${pictures}\n${text}`;

  return {
    known(text, kind, pictures) {
      const key = keyOf(text, kind, pictures);
      const verdict = answers.get(key);
      if (verdict) {
        // A map lists the oldest entry first: what was used last goes to the end.
        answers.delete(key);
        answers.set(key, verdict);
      }
      return verdict;
    },

    ask(text, kind, pictures) {
      const key = keyOf(text, kind, pictures);
      const waiting = asked.get(key);
      if (waiting) return waiting;
      const [into, from] = [answers, asked];
      const answer = check(text, kind, pictures).then((verdict) => {
        into.set(key, verdict);
        const [oldest] = into.keys();
        if (into.size > KEPT && oldest !== undefined) into.delete(oldest);
        return verdict;
      });
      asked.set(key, answer);
      const done = () => {
        if (from.get(key) === answer) from.delete(key);
      };
      answer.then(done, done);
      return answer;
    },

    giveUp(text, kind, pictures) {
      asked.delete(keyOf(text, kind, pictures));
    },

    clear() {
      answers = new Map();
      asked = new Map();
    },
  };
}
