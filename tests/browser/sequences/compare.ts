import type { Site } from '../harness.ts';
import type { Desk, Outcome } from './desk.ts';
import type { Round, Sequence, Way } from './sequence.ts';

/**
 * What became of an attempt to send: `kept` where the writer went back to edit; and whether of two presses only the
 * one that was held has reached the page, for a card or until the verdict was there.
 */
interface Fate {
  readonly outcome: Exclude<Outcome, 'held'> | 'kept';
  readonly once: boolean;
}

/** What a sequence comes to: what the site has got, and what stands in the editor at the end. */
interface Yield {
  readonly posts: readonly string[];
  readonly left: string;
}

/** How much has been tried, and what became of it. */
export interface Tally {
  sequences: number;
  attempts: number;
  posts: number;
  cards: number;
  kept: number;
  /** Sequences of which the editor, untouched, makes now this and now that. */
  chance: number;
}

/** So often an untouched editor is asked at most whether it would have done the same. */
const ASKED_AGAIN = 20;

/**
 * What of two presses at once reaches the page when the first is held: what is undone afterwards may count on it,
 * as a box that is emptied twice is two steps to some editors.
 */
const FIRST_PRESS: Readonly<Partial<Record<Way, Way>>> = {
  'key twice': 'key',
  'double click': 'click',
  'click and key': 'click',
};

/** After these the focus is not in the editor any more. */
const LEAVES: ReadonlySet<Way> = new Set(['click', 'double click', 'space', 'click and key']);

/** A person sees a sequence through, with the extension; gives back what became of each attempt to send. */
async function seeThrough(desk: Desk, sequence: Sequence, tally: Tally): Promise<Fate[]> {
  const fates: Fate[] = [];
  await desk.fresh();
  for (const round of sequence) {
    await desk.edit(round.edits);
    const fate = await attempt(desk, round, tally);
    fates.push(fate);
    if (fate.outcome !== 'kept' && LEAVES.has(round.send)) await desk.goIn();
    else await desk.moment();
  }
  return fates;
}

async function attempt(desk: Desk, { send, answer }: Round, tally: Tally): Promise<Fate> {
  tally.attempts += 1;
  const before = await desk.send(send);
  let outcome = await desk.outcome(before);
  for (let cards = 0; outcome === 'held'; cards += 1) {
    tally.cards += 1;
    // What is no problem any more may leave another that is.
    const answered = cards === 0 ? answer : 'edit';
    await desk.answer(answered);
    if (answered === 'escape' || answered === 'edit') {
      tally.kept += 1;
      return { outcome: 'kept', once: true };
    }
    outcome = await desk.outcome(before);
  }
  return { outcome, once: (await desk.arrived(before)) === 1 };
}

/**
 * The same writing without the extension, with just those attempts to send that were not taken back. Where one
 * was, the page asks instead and is told no: most editors end an undo step when they are left.
 */
async function repeat(desk: Desk, sequence: Sequence, fates: readonly Fate[]): Promise<void> {
  await desk.fresh();
  for (const [index, round] of sequence.entries()) {
    await desk.edit(round.edits);
    const fate = fates[index];
    if (fate?.outcome === 'kept') {
      await desk.ask();
      await desk.moment();
      continue;
    }
    const way = (fate?.once && FIRST_PRESS[round.send]) || round.send;
    await desk.outcome(await desk.send(way));
    if (LEAVES.has(round.send)) await desk.goIn();
    else await desk.moment();
  }
}

async function collect(desk: Desk, site: Site): Promise<Yield> {
  const left = await desk.left();
  const posts = (await site.posts()).map(({ bytes }) => Buffer.from(bytes, 'base64').toString());
  await site.forget();
  return { posts, left };
}

/** What is wrong with what the site got, in a word; undefined if nothing is. */
function wrong(got: Yield, wanted: Yield): string | undefined {
  if (got.posts.length < wanted.posts.length) return 'lost';
  if (got.posts.length > wanted.posts.length) return 'doubled';
  if (got.posts.some((post, index) => post !== wanted.posts[index])) return 'different';
  if (got.left !== wanted.left) return 'left otherwise in the box';
  return undefined;
}

/**
 * Does a sequence with the extension, and again without it. Where the two differ it is done without some times
 * more: an editor may leave something to chance, as Quill 1 whether what is pasted is undone with what was
 * typed after it, and what it does without us now and then is not our doing.
 *
 * @throws when the site did not get the same, byte for byte and in the same order, or something else stands
 *   in the editor at the end.
 */
export async function compare(
  touched: Desk,
  untouched: Desk,
  site: Site,
  sequence: Sequence,
  tally: Tally,
): Promise<void> {
  tally.sequences += 1;
  const fates = await seeThrough(touched, sequence, tally);
  const got = await collect(touched, site);
  tally.posts += got.posts.length;
  const wish = async () => {
    await repeat(untouched, sequence, fates);
    return collect(untouched, site);
  };
  const wanted = await wish();
  const what = wrong(got, wanted);
  if (what === undefined) return;
  for (let times = 0; times < ASKED_AGAIN; times++) {
    if (wrong(got, await wish()) !== undefined) continue;
    tally.chance += 1;
    return;
  }
  const list = ({ posts, left }: Yield) => [...posts, `in the box: ${left}`].join('\n    ');
  throw new Error(
    `${what}\n  attempts to send: ${fates.map(({ outcome }) => outcome).join(', ')}\n` +
      `  with Pause:\n    ${list(got)}\n  without:\n    ${list(wanted)}`,
  );
}
