import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { CONCERNS } from '../engine/concerns.ts';

const labelledPost = v.object({
  id: v.string(),
  text: v.string(),
  pause: v.boolean(),
  concerns: v.array(v.picklist(CONCERNS)),
  also: v.array(v.picklist(CONCERNS)),
  spans: v.array(v.object({ concern: v.picklist(CONCERNS), text: v.string() })),
  hand: v.string(),
});

/** A post of our own corpus; `hand` says who wrote it. */
export type CorpusPost = v.InferOutput<typeof labelledPost>;

/** Hands that no fit and no rule may ever see: they measure what the others taught. */
export const TEST_HANDS: readonly string[] = ['test-one', 'test-two'];

/** Hands that write as people outside the caring professions, who will seldom use Pause. */
const OUTSIDERS: readonly string[] = [
  'anybody',
  'anyone',
  'everybody',
  'crowd',
  'passers-by',
  'spar-ordinary-people',
];

/** Hands of the general public's many corners. */
const TIMELINE = 'timeline-';

export function isOutsider({ hand }: CorpusPost): boolean {
  return OUTSIDERS.includes(hand) || hand.startsWith(TIMELINE);
}

/** Hands that sought out what the text model of their day got wrong: harder than what people write. */
const SPARRED = 'spar-';

export function hasSparred({ hand }: CorpusPost): boolean {
  return hand.startsWith(SPARRED);
}

/** Reads every hand in `folder`. Throws with file and line where a post is malformed. */
export function readCorpus(folder: string): CorpusPost[] {
  const posts: CorpusPost[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.jsonl')) continue;
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .forEach((line, index) => {
        if (line.trim() === '') return;
        const post = v.safeParse(labelledPost, JSON.parse(line));
        if (!post.success) {
          throw new Error(`${file}:${index + 1}: ${post.issues.map((i) => i.message).join('; ')}`);
        }
        posts.push(post.output);
      });
  }
  return posts;
}
